#include "models/catalogue/picture_cache.h"
#include "support/fake_host.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::PictureCache;
using support::FakeHost;

class TestPictureCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fetchesWhatIsAskedForOnce();
    void findsItInItsFolderNextTime();
    void hostsAreKeptApart();
    void whatIsMissingIsNotAskedForAgain();
    void mayGoWhileFetching();

private:
    [[nodiscard]] qsizetype fetches() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<link::HttpClient> m_http;
    std::unique_ptr<link::HostApi> m_api;
};

void TestPictureCache::init()
{
    m_api.reset();
    m_http.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_host = std::make_unique<FakeHost>();
    QVERIFY(m_host->start());
    m_http = std::make_unique<link::HttpClient>(m_host->base());
    m_api = std::make_unique<link::HostApi>(*m_http);
}

qsizetype TestPictureCache::fetches() const
{
    return std::count_if(m_host->requests.begin(), m_host->requests.end(),
                         [](const net::Request &request) { return request.path.startsWith(u"/img/"); });
}

void TestPictureCache::fetchesWhatIsAskedForOnce()
{
    PictureCache cache(*m_api, m_host->base(), m_folder->path());
    QSignalSpy arrived(&cache, &PictureCache::arrived);
    QVERIFY(cache.get(u"/img/a"_s).isEmpty());
    QVERIFY(cache.get(u"/img/a"_s).isEmpty());
    QVERIFY(cache.get({}).isEmpty());
    QTRY_COMPARE(arrived.count(), 1);
    QCOMPARE(arrived[0][1].toByteArray(), QByteArray("picture /img/a"));
    QCOMPARE(cache.get(u"/img/a"_s), QByteArray("picture /img/a"));
    QCOMPARE(fetches(), 1);
}

void TestPictureCache::findsItInItsFolderNextTime()
{
    {
        PictureCache cache(*m_api, m_host->base(), m_folder->path());
        QVERIFY(cache.get(u"/img/a"_s).isEmpty());
        QTRY_COMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }
    PictureCache cache(*m_api, m_host->base(), m_folder->path());
    QSignalSpy arrived(&cache, &PictureCache::arrived);
    QVERIFY(cache.get(u"/img/a"_s).isEmpty());
    QTRY_COMPARE(arrived.count(), 1);
    QCOMPARE(cache.get(u"/img/a"_s), QByteArray("picture /img/a"));
    QCOMPARE(fetches(), 1);
}

void TestPictureCache::hostsAreKeptApart()
{
    PictureCache here(*m_api, m_host->base(), m_folder->path());
    PictureCache there(*m_api, QUrl(u"http://elsewhere:8010/"_s), m_folder->path());
    QVERIFY(here.get(u"/img/a"_s).isEmpty());
    QTRY_COMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    QVERIFY(there.get(u"/img/a"_s).isEmpty());
    QTRY_COMPARE(fetches(), 2);
}

void TestPictureCache::whatIsMissingIsNotAskedForAgain()
{
    PictureCache cache(*m_api, m_host->base(), {});
    QSignalSpy failed(&cache, &PictureCache::failed);
    QVERIFY(cache.get(u"/nowhere/a"_s).isEmpty());
    QTRY_COMPARE(failed.count(), 1);
    const qsizetype before = m_host->requests.size();
    QVERIFY(cache.get(u"/nowhere/a"_s).isEmpty());
    QTest::qWait(50);
    QCOMPARE(m_host->requests.size(), before);
}

void TestPictureCache::mayGoWhileFetching()
{
    for (int ms = 0; ms < 10; ++ms) {
        PictureCache cache(*m_api, m_host->base(), m_folder->path());
        for (int n = 0; n < 8; ++n)
            QVERIFY(cache.get(u"/img/%1-%2"_s.arg(ms).arg(n)).isEmpty());
        QTest::qWait(ms);
    }
}

QTEST_GUILESS_MAIN(TestPictureCache)
#include "tst_picture_cache.moc"
