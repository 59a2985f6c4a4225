#include "host_options.h"

#include "host/origins.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

/// Sets a variable until the test is over.
class Variable
{
public:
    Variable(const char *name, const QByteArray &value)
        : m_name(name)
    {
        qputenv(m_name, value);
    }
    ~Variable() { qunsetenv(m_name); }
    Q_DISABLE_COPY_MOVE(Variable)

private:
    const char *m_name;
};

} // namespace

/// What `gavel host` makes of its command line, its environment and its file. PROTOCOL.md, "The command line".
class TestHostOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsReadByLines_data();
    void aFileIsReadByLines();
    void theNearestCounts();
    void anOptionMayStandAgain();
    void flags_data();
    void flags();
    void faultsNameFileAndLine_data();
    void faultsNameFileAndLine();
    void aVariablesFaultNamesIt_data();
    void aVariablesFaultNamesIt();
    void whatWouldCountForSomethingElseIsAFault_data();
    void whatWouldCountForSomethingElseIsAFault();
    void whatIsMeantCounts();
    void aFileThatIsNoneIsAFault_data();
    void aFileThatIsNoneIsAFault();

private:
    [[nodiscard]] QString fileOf(const QByteArray &text) const
    {
        QFile file(m_folder.filePath(u"house.conf"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("no file");
        file.write(text);
        return file.fileName();
    }
    [[nodiscard]] auto parsed(const QByteArray &text, const QStringList &arguments = {}) const
    {
        return app::parseHostOptions(QStringList{u"--config"_s, fileOf(text)} + arguments);
    }

    const QTemporaryDir m_folder;
};

void TestHostOptions::aFileIsReadByLines_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"port = 9000", "port=9000", "port 9000", "  port\t9000  ", "port = 9000\r\n",
                             "# port = 1\n\n   # and more\nport = 9000\n"})
        QTest::newRow(text) << QByteArray(text);
}

void TestHostOptions::aFileIsReadByLines()
{
    QFETCH(const QByteArray, text);
    const auto options = parsed(text);
    QVERIFY2(options, qPrintable(options ? QString() : options.error()));
    QCOMPARE(options->options.port, 9000);
}

void TestHostOptions::theNearestCounts()
{
    const QByteArray text = "port = 9001\nname = Harbour = Lights # 2\nlog-level = debug\n";
    QCOMPARE(parsed(text)->options.port, 9001);
    QCOMPARE(parsed(text)->options.name, u"Harbour = Lights # 2"_s);
    QCOMPARE(parsed(text)->log.level, app::EventLevel::Debug);
    const Variable port("GAVEL_PORT", "9002");
    QCOMPARE(parsed(text)->options.port, 9002);
    QCOMPARE(parsed(text, {u"--port"_s, u"9003"_s})->options.port, 9003);
    // A value that does not count is no fault.
    QCOMPARE(parsed("port = http")->options.port, 9002);
    const Variable config("GAVEL_CONFIG", fileOf("clock-interval 500").toLocal8Bit());
    QCOMPARE(app::parseHostOptions({})->options.clockIntervalMs, 500);
}

void TestHostOptions::anOptionMayStandAgain()
{
    const QByteArray text = "trust = 10.0.0.0/8\nport 9000\ntrust = 192.168.0.0/24\n";
    QCOMPARE(parsed(text)->options.trusted.size(), 2);
    QCOMPARE(parsed(text, {u"--trust"_s, u"127.0.0.1/32"_s})->options.trusted.size(), 1);
    const Variable trust("GAVEL_TRUST", "");
    QCOMPARE(parsed(text)->options.trusted.size(), 0);
}

void TestHostOptions::flags_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<bool>("isHall");
    QTest::newRow("none") << QByteArray() << QByteArray() << false;
    QTest::newRow("in the file") << QByteArray("hall\n") << QByteArray() << true;
    QTest::newRow("in the environment") << QByteArray() << QByteArray("1") << true;
    QTest::newRow("the environment takes it back") << QByteArray("hall") << QByteArray("0") << false;
    for (const char *word : {"true", "Yes", "ON", "1"}) {
        QTest::addRow("%s in the environment", word) << QByteArray() << QByteArray(word) << true;
        QTest::addRow("%s in the file", word) << QByteArray("hall = ") + word << QByteArray() << true;
    }
    for (const char *word : {"false", "No", "OFF", "0"}) {
        QTest::addRow("%s in the environment", word) << QByteArray("hall") << QByteArray(word) << false;
        QTest::addRow("%s in the file", word) << QByteArray("hall = ") + word << QByteArray() << false;
    }
}

void TestHostOptions::flags()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, variable);
    std::optional<Variable> hall;
    if (!variable.isEmpty())
        hall.emplace("GAVEL_HALL", variable);
    QTEST(parsed(text)->options.hall, "isHall");
}

void TestHostOptions::faultsNameFileAndLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *text, int line, const QString &sentence) {
        QTest::newRow(text) << QByteArray(text) << line << sentence;
    };
    row("port = 8010\ncolour = red", 2, u"no option \"colour\""_s);
    row("--port 8010", 1, u"no option \"--port\""_s);
    row("= 8010", 1, u"no option \"\""_s);
    row("\n\nport\n", 3, u"port needs a value"_s);
    row("port =", 1, u"port needs a value"_s);
    row("name = A\ndemo = maybe", 2, u"--demo must be yes or no"_s);
    row("port = 1\nport = 9000", 2, u"port stands more than once"_s);
    row("hall\n\nhall = no", 3, u"hall stands more than once"_s);
    row("address = 1.2.3", 1, u"--address must be"_s);
    row("allow-origin = http://a.example/page", 1, u"--allow-origin must be"_s);
    row("config = other.conf", 1, u"names no other"_s);
    row("# first\nport = http", 2, u"--port must be a whole number"_s);
    row("trust = 10.0.0.0/8\ntrust = everyone\ntrust = 10.1.0.0/16", 2, u"--trust must be a network"_s);
    row("address = here", 1, u"--address must be"_s);
    row("funds = many", 1, u"--funds must be"_s);
    row("log-level = loud", 1, u"--log-level must be"_s);
}

void TestHostOptions::faultsNameFileAndLine()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const QString, sentence);
    const auto options = parsed(text);
    QVERIFY(!options);
    const QString place = m_folder.filePath(u"house.conf"_s) + u", line %1: "_s.arg(line);
    QVERIFY2(options.error().startsWith(place) && options.error().contains(sentence), qPrintable(options.error()));
}

void TestHostOptions::aVariablesFaultNamesIt_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a flag") << QByteArray("GAVEL_DEMO") << QByteArray("maybe");
    QTest::newRow("another") << QByteArray("GAVEL_HALL") << QByteArray("2");
    QTest::newRow("a number") << QByteArray("GAVEL_PORT") << QByteArray("http");
    QTest::newRow("a place") << QByteArray("GAVEL_DATA") << QByteArray("mysql://gavel@db/house");
    QTest::newRow("no place") << QByteArray("GAVEL_DATA") << QByteArray("");
}

void TestHostOptions::aVariablesFaultNamesIt()
{
    QFETCH(const QByteArray, variable);
    QFETCH(const QByteArray, value);
    const Variable set(variable.constData(), value);
    const auto options = app::parseHostOptions({});
    QVERIFY(!options);
    QVERIFY2(options.error().startsWith(QString::fromLatin1(variable) + u": "_s), qPrintable(options.error()));
}

void TestHostOptions::whatWouldCountForSomethingElseIsAFault_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *address : {"1.2.3", "1", "0x7f000001", ""})
        QTest::addRow("address %s", address) << QStringList{u"--address"_s, QString::fromLatin1(address)};
    for (const char *site : {"http://a.example/page", "https://a.example/?page", "https://a.example/#page",
                             "https://ann@a.example", "httpx://a.example", "a.example"}) {
        QTest::addRow("origin %s", site) << QStringList{u"--allow-origin"_s, QString::fromLatin1(site)};
        QTest::addRow("public %s", site) << QStringList{u"--public-url"_s, QString::fromLatin1(site)};
    }
    for (const char *option : {"--name", "--data", "--config", "--tls", "--trust", "--public-url", "--currency"})
        QTest::addRow("%s empty", option) << QStringList{QString::fromLatin1(option), QString()};
    QTest::newRow("twice") << QStringList{u"--port"_s, u"1"_s, u"--port=2"_s};
    QTest::newRow("a flag twice") << QStringList{u"--hall"_s, u"--hall"_s};
    QTest::newRow("a flag with a word") << QStringList{u"--hall=no"_s};
}

void TestHostOptions::whatWouldCountForSomethingElseIsAFault()
{
    QFETCH(const QStringList, arguments);
    QVERIFY(!app::parseHostOptions(arguments));
}

void TestHostOptions::whatIsMeantCounts()
{
    const auto options = app::parseHostOptions({u"--address"_s, u"::1"_s, u"--allow-origin"_s, u"https://a.example/"_s,
                                                u"--allow-origin"_s, u"http://b.example:81"_s, u"--public-url"_s,
                                                u"https://c.example/"_s});
    QVERIFY2(options, qPrintable(options ? QString() : options.error()));
    QCOMPARE(options->options.address, QHostAddress(QHostAddress::LocalHostIPv6));
    QCOMPARE(options->options.allowedOrigins, QStringList({u"https://a.example"_s, u"http://b.example:81"_s}));
    QCOMPARE(options->options.publicUrl, u"https://c.example/"_s);
    const auto usual = app::parseHostOptions(
        {u"--allow-origin"_s, u"https://bücher.example:443"_s, u"--public-url"_s, u"http://d.example:80"_s});
    QVERIFY(usual);
    QCOMPARE(usual->options.allowedOrigins, QStringList(u"https://xn--bcher-kva.example"_s)); // as browsers say it
    QCOMPARE(host::originOf(QUrl(usual->options.publicUrl)), "http://d.example"_ba);
    QCOMPARE(app::parseHostOptions({u"--address"_s, u"localhost"_s})->options.address,
             QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(app::parseHostOptions({u"--address"_s, u"192.168.0.7"_s})->options.address,
             QHostAddress(u"192.168.0.7"_s));
}

void TestHostOptions::aFileThatIsNoneIsAFault_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << m_folder.filePath(u"missing.conf"_s);
    QTest::newRow("a folder") << m_folder.path();
    QTest::newRow("without an end") << u"/dev/zero"_s;
}

void TestHostOptions::aFileThatIsNoneIsAFault()
{
    QFETCH(const QString, path);
    const auto options = app::parseHostOptions({u"--config"_s, path});
    QVERIFY(!options);
    QVERIFY2(options.error().startsWith(path + u", which --config names"_s), qPrintable(options.error()));
}

QTEST_GUILESS_MAIN(TestHostOptions)
#include "tst_host_options.moc"
