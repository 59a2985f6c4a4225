#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;

/// The files of resources/sql against tests/store/data/migrations.sha256.
class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Books out there have run them: what has to be otherwise is another file.
    void eachMigrationIsAsItWasReleased()
    {
        QFile list(QStringLiteral(GAVEL_OLD_BOOKS "/migrations.sha256"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        QMap<QString, QByteArray> released;
        for (const QByteArray &line : list.readAll().split('\n')) {
            if (const qsizetype gap = line.indexOf("  "); gap > 0)
                released.insert(QString::fromUtf8(line.mid(gap + 2)), line.left(gap));
        }
        QMap<QString, QByteArray> present;
        QDirIterator files(u":/sql"_s, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            present.insert(file.fileName().mid(QStringView(u":/sql/").size()),
                           QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
        }
        QCOMPARE(present.keys(), released.keys());
        for (const auto &[name, hash] : present.asKeyValueRange())
            QVERIFY2(hash == released.value(name), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
