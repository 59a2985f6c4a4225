#include "link/kept_settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using gavel::link::Kept;
using gavel::link::KeptSettings;
using gavel::link::NoticeKind;
using gavel::link::RecentHost;
using gavel::link::SettingsFile;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAFileThereAreDefaults();
    void keepsEverything();
    void aFileOfAnEarlierProgramIsStillRead();
    void whatMakesNoSenseStaysAsUsual();
    void isForItsOwnersEyesOnly();
    void closesAFileThatWasOpenToAll();
    void aDamagedFileIsSetAside_data();
    void aDamagedFileIsSetAside();
    void aSecondDamagedFileDoesNotReplaceTheFirst();
    void aFullDiskLeavesTheOldFile();
    void programsKeepEachOthersChanges();
    void whatIsOfAnotherReleaseStays();
    void remembersTheLatestFirst();
    void forgetsATokenButNotTheHost();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"deep/settings.json"_s); }
    [[nodiscard]] static mode_t modeOf(const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Kept someKept()
{
    return {.hosts = {{QUrl(u"http://192.168.0.5:8010/"_s), u"Dorotheum"_s, "t0k3n", u"anna@example.org"_s}},
            .language = u"ko"_s,
            .theme = u"dark"_s,
            .windows = {{u"MainWindow"_s, QByteArray("\x00\x01geometry", 10)}},
            .notices = {.off = {NoticeKind::Announcement, NoticeKind::Won},
                        .tray = false,
                        .sound = false,
                        .quiet = {.on = true, .from = QTime(21, 30), .to = QTime(6, 45)}},
            .closesToTray = false,
            .certificates = {{u"host:8010"_s, QByteArray(32, '\x7f')}}};
}

tl::expected<Kept, QString> keep(const QString &path, const Kept &kept)
{
    return SettingsFile(path).change([&kept](Kept &now) { now = kept; });
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

mode_t TestSettings::modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

void TestSettings::withoutAFileThereAreDefaults()
{
    SettingsFile file(path());
    QCOMPARE(file.load(), Kept());
    QVERIFY(file.setAside().isEmpty());
}

void TestSettings::keepsEverything()
{
    QVERIFY(keep(path(), someKept()));
    QCOMPARE(SettingsFile(path()).load(), someKept());
}

void TestSettings::aFileOfAnEarlierProgramIsStillRead()
{
    write(path(), R"({"hosts":[],"language":"ko","theme":"dark","windows":{}})");
    const Kept kept = SettingsFile(path()).load();
    QCOMPARE(kept, (Kept{.language = u"ko"_s, .theme = u"dark"_s}));
    QVERIFY(kept.closesToTray);
    QVERIFY(kept.notices.off.isEmpty());
}

void TestSettings::whatMakesNoSenseStaysAsUsual()
{
    write(path(), R"({"notices":{"off":["outbid","smoke"],"tray":"yes","quiet":true,"quietFrom":"25:00"}})");
    const auto notices = SettingsFile(path()).load().notices;
    QCOMPARE(notices.off, QSet<NoticeKind>{NoticeKind::Outbid});
    QVERIFY(notices.tray);
    QVERIFY(notices.quiet.on);
    QCOMPARE(notices.quiet.from, gavel::link::QuietHours().from);
}

void TestSettings::isForItsOwnersEyesOnly()
{
    const mode_t before = ::umask(0);
    const auto saved = keep(path(), someKept());
    ::umask(before);
    QVERIFY(saved);
    QCOMPARE(modeOf(path()), mode_t{0600});
}

void TestSettings::closesAFileThatWasOpenToAll()
{
    write(path(), "{}");
    QVERIFY(QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther));
    QVERIFY(keep(path(), someKept()));
    QCOMPARE(modeOf(path()), mode_t{0600});
}

void TestSettings::aDamagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut short") << QByteArray("{\"hosts\":[{\"addr");
    QTest::newRow("zeros") << QByteArray(64, '\0');
    QTest::newRow("no object") << QByteArray("[1,2]");
}

void TestSettings::aDamagedFileIsSetAside()
{
    QFETCH(QByteArray, bytes);
    write(path(), bytes);
    SettingsFile file(path());
    QCOMPARE(file.load(), Kept());
    QVERIFY(!file.setAside().isEmpty());
    QVERIFY(!QFileInfo::exists(path()));
    QCOMPARE(read(file.setAside()), bytes);
}

void TestSettings::aSecondDamagedFileDoesNotReplaceTheFirst()
{
    SettingsFile file(path());
    write(path(), "first");
    QCOMPARE(file.load(), Kept());
    const QString first = file.setAside();
    write(path(), "second");
    QCOMPARE(file.load(), Kept());
    QVERIFY(file.setAside() != first);
    QCOMPARE(read(first), QByteArray("first"));
}

void TestSettings::aFullDiskLeavesTheOldFile()
{
    QVERIFY(keep(path(), someKept()));
    const QByteArray before = read(path());
    Kept larger = someKept();
    larger.windows.insert(u"Large"_s, QByteArray(256 * 1024, 'x'));

    // A file size limit stands for a full disk: write() fails in the same place.
    struct rlimit usual = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {64 * 1024, usual.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto saved = keep(path(), larger);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, handler);

    QVERIFY(!saved);
    QVERIFY(!saved.error().isEmpty());
    QCOMPARE(read(path()), before);
    QCOMPARE(QDir(QFileInfo(path()).absolutePath()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"settings.json"_s});
}

// Each as it was when it started knows nothing of what the other writes.
void TestSettings::programsKeepEachOthersChanges()
{
    KeptSettings first(path());
    KeptSettings second(path());
    const RecentHost host{QUrl(u"http://192.168.0.5:8010/"_s), u"Dorotheum"_s, "t0k3n", u"anna@example.org"_s};
    first.change([&host](Kept &kept) {
        kept.remember(host);
        kept.windows.insert(u"main"_s, "first");
    });
    second.change([](Kept &kept) {
        kept.theme = u"dark"_s;
        kept.windows.insert(u"lot"_s, "second");
    });
    first.change([](Kept &kept) { kept.language = u"ko"_s; });
    const Kept both{.hosts = {host},
                    .language = u"ko"_s,
                    .theme = u"dark"_s,
                    .windows = {{u"main"_s, "first"}, {u"lot"_s, "second"}}};
    QCOMPARE(SettingsFile(path()).load(), both);
    QCOMPARE(first.kept(), both);
    QSignalSpy changed(&second, &KeptSettings::changed);
    second.change([](Kept &) {}); // which is told of the other's changes whenever it makes one itself
    QCOMPARE(changed.count(), 1);
    QCOMPARE(second.kept(), both);
}

void TestSettings::whatIsOfAnotherReleaseStays()
{
    write(path(), R"({"theme":"dark","zoom":{"of":[1.5]}})");
    KeptSettings(path()).change([](Kept &kept) { kept.language = u"ko"_s; });
    const auto members = QJsonDocument::fromJson(read(path())).object();
    QCOMPARE(members.value(u"zoom"_s), QJsonValue(QJsonObject{{u"of"_s, QJsonArray{1.5}}}));
    QCOMPARE(members.value(u"theme"_s), QJsonValue(u"dark"_s));
    QCOMPARE(members.value(u"language"_s), QJsonValue(u"ko"_s));
}

void TestSettings::remembersTheLatestFirst()
{
    Kept kept = someKept();
    for (int n = 0; n < Kept::hostsMax + 3; ++n)
        kept.remember({QUrl(u"http://host%1:8010/"_s.arg(n)), u"House %1"_s.arg(n), {}});
    QCOMPARE(kept.hosts.size(), Kept::hostsMax);
    QCOMPARE(kept.hosts.first().name, u"House %1"_s.arg(Kept::hostsMax + 2));

    const QUrl again = kept.hosts.last().base;
    kept.remember({again, {}, "token", u"minji@example.org"_s});
    QCOMPARE(kept.hosts.size(), Kept::hostsMax);
    const RecentHost whole{again, u"House 3"_s, "token", u"minji@example.org"_s};
    QCOMPARE(kept.hosts.first(), whole);
    kept.remember({again, {}, {}, {}}); // what is not known now was known before
    QCOMPARE(kept.hosts.first(), whole);
    QCOMPARE(kept.emailFor(again), whole.email);
    QVERIFY(kept.emailFor(QUrl(u"http://elsewhere:8010/"_s)).isEmpty());
}

void TestSettings::forgetsATokenButNotTheHost()
{
    Kept kept = someKept();
    const QUrl base = kept.hosts.first().base;
    QCOMPARE(kept.tokenFor(base), QByteArray("t0k3n"));
    kept.forgetToken(base);
    QVERIFY(kept.tokenFor(base).isEmpty());
    QCOMPARE(kept.hosts.first().name, u"Dorotheum"_s);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
