#include "host_options.h"

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
                             "# port = 1\n\n   # and more\nport = 9000\n", "port = 1\nport = 9000"})
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
    row("demo = yes", 1, u"demo stands alone"_s);
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
