#include "ui/selling_scene.h"

#include "widgets/heic_reader.h"

#include <QDateTime>

namespace gavel::ui_tests {

using namespace Qt::StringLiterals;

void SellingScene::begin()
{
    ui::setHeicProgram(QStringLiteral(GAVEL_PROGRAM));
    m_person.reset();
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_host->start());
}

void SellingScene::join()
{
    m_person.reset();
    m_person = std::make_unique<Driver>(m_folder->filePath(u"settings.json"_s));
    QVERIFY(m_person->join(m_host->base()));
    if (!m_person->desktop().house()->isSignedIn())
        QVERIFY(m_person->signIn(m_host->account.email, m_host->password));
    QTRY_VERIFY(m_person->desktop().house()->isSignedIn());
    // Which a desktop does by itself as the dialog above it goes; without it no field is ever left.
    auto *window = m_person->desktop().window();
    window->activateWindow();
    QTRY_VERIFY(window->isActiveWindow());
}

void SellingScene::openForm() const
{
    m_person->click(u"main.rail.selling"_s);
    m_person->click(u"selling.new"_s);
}

void SellingScene::typeCamera() const
{
    m_person->type(u"sell.name"_s, u"Old camera"_s);
    m_person->type(u"sell.start"_s, u"50,000"_s);
}

ui::PictureWell *SellingScene::well() const
{
    return m_person->find<ui::PictureWell>(u"sell.pictures"_s);
}

QString SellingScene::typed(const QString &field) const
{
    return m_person->find<QLineEdit>(field)->text();
}

auction::LotId SellingScene::addOwn(const QString &name, auction::Phase phase)
{
    protocol::LotView lot = m_host->lots.value(6);
    lot.id = m_host->lots.lastKey() + 1;
    lot.name = name;
    lot.owner = {m_host->account.id, m_host->account.nick};
    lot.phase = phase;
    lot.opensAt = lot.createdAt;
    lot.endsAt = *lot.opensAt + 6 * 3'600'000;
    if (phase == auction::Phase::Open)
        lot.endsAt = QDateTime::currentMSecsSinceEpoch() + 3'600'123;
    m_host->lots.insert(lot.id, lot);
    return lot.id;
}

} // namespace gavel::ui_tests
