// A receipt is printed and saved whole, or it is said that it was not.
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "windows/house.h"
#include "windows/papers/receipt_dialog.h"

#include <QFileDialog>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

class TestReceiptDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itIsSaidWhetherItWasPrinted();
    void itWaitsForTheLogo();

private:
    void click(const QString &name) const;
    [[nodiscard]] QString said() const;
    void printTo(const QString &path) const;

    QTemporaryDir m_folder;
    std::unique_ptr<ShowHouse> m_house;
    std::unique_ptr<Driver> m_person;
    std::unique_ptr<ui::ReceiptDialog> m_receipt;
};

void TestReceiptDialog::init()
{
    m_house = std::make_unique<ShowHouse>();
    m_house->furnish();
    QVERIFY(m_house->house.logo);
    QVERIFY(m_house->start());
    m_person = std::make_unique<Driver>();
    QVERIFY(m_person->join(m_house->base()));
    QVERIFY(m_person->signIn(m_house->account.email, m_house->password));
    auto &desktop = m_person->desktop();
    protocol::InvoiceView invoice;
    invoice.account = {1, u"Ann"_s};
    invoice.number = 7;
    m_receipt = std::make_unique<ui::ReceiptDialog>(*desktop.house(), invoice, desktop.theme(), desktop.window());
    m_receipt->show();
}

void TestReceiptDialog::cleanup()
{
    m_receipt.reset();
    m_person.reset();
    m_house.reset();
}

void TestReceiptDialog::click(const QString &name) const
{
    QTest::mouseClick(m_receipt->findChild<QPushButton *>(name), Qt::LeftButton);
}

QString TestReceiptDialog::said() const
{
    return m_receipt->findChild<QLabel *>(u"receipt.banner.text"_s)->text();
}

void TestReceiptDialog::printTo(const QString &path) const
{
    click(u"receipt.print"_s);
    QTRY_VERIFY(m_receipt->findChild<QPrintDialog *>(u"receipt.printer"_s));
    auto *printing = m_receipt->findChild<QPrintDialog *>(u"receipt.printer"_s);
    printing->printer()->setOutputFormat(QPrinter::PdfFormat);
    printing->printer()->setOutputFileName(path);
    Q_EMIT printing->accepted(printing->printer());
    delete printing;
}

void TestReceiptDialog::itIsSaidWhetherItWasPrinted()
{
    printTo(m_folder.filePath(u"nowhere/receipt.pdf"_s));
    QCOMPARE(said(), u"It could not be printed."_s);
    const QString path = m_folder.filePath(u"receipt.pdf"_s);
    printTo(path);
    QCOMPARE(said(), u"Printed into %1."_s.arg(path));
    QVERIFY(QFileInfo(path).size() > 0);
}

// Whoever is quick has the same paper as whoever is not.
void TestReceiptDialog::itWaitsForTheLogo()
{
    click(u"receipt.save"_s);
    QVERIFY(!m_receipt->findChild<QFileDialog *>(u"saveAs"_s));
    QTRY_VERIFY(m_receipt->findChild<QFileDialog *>(u"saveAs"_s));
    click(u"receipt.print"_s); // it is here now
    QVERIFY(m_receipt->findChild<QPrintDialog *>(u"receipt.printer"_s));
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestReceiptDialog>(argc, argv);
}

#include "tst_receipt_dialog.moc"
