#include "ui/paper_scene.h"

#include "ui/pdf_text.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

namespace gavel::ui_tests {

using namespace Qt::StringLiterals;

void PaperScene::begin()
{
    m_host.reset();
    m_fixture = std::make_unique<test::HouseFixture>([](host::HostOptions &options) { options.rates = {1'000, 500}; });
    m_token = m_fixture->signInHost();
    m_fixture->patch(u"/api/v1/house"_s, {{u"contact"_s, u"02-123-4567"_s}, {u"about"_s, u"For the lifeboat."_s}},
                     m_token);
    m_host = std::make_unique<Driver>();
    QVERIFY(m_host->join(m_fixture->house->url()));
    QVERIFY(m_host->signIn(u"host"_s, u"host password"_s));
    m_host->click(u"main.rail.console"_s);
}

qint64 PaperScene::sell(const QString &number, QJsonObject more)
{
    if (!more.contains("name"_L1))
        more.insert(u"name"_s, QString(u"Vase no. "_s + number));
    more.insert(u"number"_s, number);
    more.insert(u"start"_s, 10'000);
    return m_fixture->post(u"/api/v1/lots"_s, more, m_token).json().value("id"_L1).toInteger();
}

qint64 PaperScene::plan(const QString &sale)
{
    return m_fixture->post(u"/api/v1/sales"_s, {{u"name"_s, sale}}, m_token).json()["id"_L1].toInteger();
}

void PaperScene::open(const QString &action)
{
    m_host->find<QAction>(action)->trigger();
    QVERIFY(m_host->find<QDialog>(u"paper"_s));
    QTRY_VERIFY(m_host->find<QPushButton>(u"paper.save"_s)->isVisible());
}

void PaperScene::choose(const QString &field, const QString &text)
{
    auto *box = m_host->find<QComboBox>(field);
    QVERIFY2(box->findText(text) >= 0, qPrintable(text));
    box->setCurrentIndex(box->findText(text));
}

QByteArray PaperScene::saved()
{
    m_host->click(u"paper.save"_s);
    QFileDialog *place = nullptr;
    if (!QTest::qWaitFor([&] { return (place = m_host->find<QFileDialog>(u"saveAs"_s)) != nullptr; }, 20'000))
        return {};
    const QString path = m_fixture->folder.filePath(u"paper%1.pdf"_s.arg(++m_saved));
    place->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    static_cast<QDialog *>(place)->accept();
    delete place;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype PaperScene::pagesOf(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

QString PaperScene::wordsOf(const QByteArray &pdf)
{
    return pdfText(pdf).remove(u'\n');
}

} // namespace gavel::ui_tests
