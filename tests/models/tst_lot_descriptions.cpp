#include "models/catalogue/lot_search.h"
#include "models/lot_list_model.h"
#include "models/selling/lot_terms.h"
#include "models/selling/seller_lot.h"
#include "support/sample_lots.h"
#include "ui/show_house.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::LotFilterModel;
using models::LotListModel;
using models::LotSearch;
using models::SellerLot;
using support::sampleLot;
using ui_tests::asListed;
using ui_tests::ShowHouse;

/// Lists tell no descriptions: whatever needs one asks the host.
class TestLotDescriptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_filter = std::make_unique<LotFilterModel>();
        m_list = std::make_unique<LotListModel>([] { return std::nullopt; });
        m_api.reset();
        m_http.reset();
        m_host = std::make_unique<ShowHouse>();
        for (auction::LotId id : {1, 2, 3})
            m_host->lots.insert(id, sampleLot(id));
        m_host->lots[2].name = u"A Ming vase"_s;
        m_host->lots[3].description = u"It rattles."_s;
        QVERIFY(m_host->start());
        m_http = std::make_unique<link::HttpClient>(m_host->base());
        m_http->setToken(m_host->token);
        m_api = std::make_unique<link::HostApi>(*m_http);
        QList<protocol::LotView> listed;
        for (const protocol::LotView &lot : m_host->lots)
            listed.append(asListed(lot));
        m_list->reset(listed);
        m_filter->setSourceModel(m_list.get());
    }

    void aSearchFindsWhatTheHostFindsInDescriptions()
    {
        LotSearch search(*m_api, *m_filter);
        search.setTyped(u"stands"_s);
        QCOMPARE(shown(), QSet<auction::LotId>()); // for want of descriptions
        QTRY_COMPARE(shown(), (QSet<auction::LotId>{1, 2}));
        search.setTyped(u"vase"_s);
        QCOMPARE(shown(), QSet<auction::LotId>{2}); // at once, and nothing of before
        search.setTyped({});
        QCOMPARE(shown(), (QSet<auction::LotId>{1, 2, 3}));
    }

    void anAnswerToWhatWasTypedBeforeIsNotShown()
    {
        LotSearch search(*m_api, *m_filter);
        search.setTyped(u"stands"_s);
        QTest::qWait(290); // the question is about to be asked, or just was
        search.setTyped(u"rattles"_s);
        QTRY_COMPARE(shown(), QSet<auction::LotId>{3});
        QTest::qWait(50);
        QCOMPARE(shown(), QSet<auction::LotId>{3});
    }

    /// Else whoever changes a lot would take its description away, or offer it again without.
    void aSellersLotHasItsDescriptionAndItsReserve()
    {
        m_host->lots[1].owner = {m_host->account.id, m_host->account.nick};
        SellerLot lot(*m_api);
        QSignalSpy loaded(&lot, &SellerLot::loaded);
        lot.read(1);
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(models::draftOf(lot.lot(), lot.reserve()).description, u"It stands still."_s);
        QVERIFY(lot.reserve());
        lot.read(3);
        QTRY_COMPARE(loaded.count(), 2);
        QCOMPARE(lot.lot().description, u"It rattles."_s);
        QVERIFY(!lot.reserve());
    }

private:
    [[nodiscard]] QSet<auction::LotId> shown() const
    {
        QSet<auction::LotId> ids;
        for (int row = 0; row < m_filter->rowCount(); ++row)
            ids.insert(m_filter->index(row, 0).data(LotListModel::IdRole).toLongLong());
        return ids;
    }

    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<link::HttpClient> m_http;
    std::unique_ptr<link::HostApi> m_api;
    std::unique_ptr<LotListModel> m_list;
    std::unique_ptr<LotFilterModel> m_filter;
};

QTEST_GUILESS_MAIN(TestLotDescriptions)
#include "tst_lot_descriptions.moc"
