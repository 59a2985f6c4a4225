#include "support/book_fixture.h"

#include "protocol/action_json.h"
#include "protocol/bid_reading.h"
#include "protocol/limits.h"
#include "protocol/log_verifier.h"
#include "wire/json_reading.h"
#include "wire/json_text.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using wire::TextKind;

namespace {

constexpr char32_t lastCharacter = 0x10FFFF;

QString textOf(char32_t c)
{
    return c > 0xFFFF ? QString::fromUcs4(&c, 1) : QString(QChar(static_cast<char16_t>(c)));
}

/// What a client sends: JSON as others write it, with the text as it is or escaped.
QByteArray jsonOf(const QString &member, const QString &text, bool escaped)
{
    QByteArray json = "{\"" + member.toUtf8() + "\":\"";
    for (const QChar c : text) {
        if (escaped || c < u' ' || c == u'"' || c == u'\\' || c.isSurrogate())
            json += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        else
            json += QString(c).toUtf8();
    }
    return json + "\"}";
}

QJsonObject sent(const QString &member, const QString &text, bool escaped = false)
{
    return wire::readJson(jsonOf(member, text, escaped)).object();
}

/// The characters from one on, so many, as far as they may be in a text of this kind.
void gather(TextKind kind, char32_t from, int count, QList<char32_t> &found)
{
    QString block;
    for (int i = 0; i < count; ++i)
        block += textOf(from + i);
    if (wire::takenIn(u'a' + block + u'a', kind)) {
        for (int i = 0; i < count; ++i)
            found.append(from + i);
    } else if (count > 1) {
        gather(kind, from, count / 2, found);
        gather(kind, from + count / 2, count - count / 2, found);
    }
}

/// What is not assigned and what is private are in no name: to ask of each would take longer than all the rest.
bool mayBeOfAName(char32_t c)
{
    return QChar::category(c) != QChar::Other_NotAssigned && QChar::category(c) != QChar::Other_PrivateUse;
}

QList<char32_t> repertoire(TextKind kind)
{
    constexpr int blockSize = 256;
    QList<char32_t> found;
    for (char32_t c = 0; c <= lastCharacter; c += blockSize) {
        if (kind != TextKind::Name || mayBeOfAName(c) || mayBeOfAName(c + blockSize - 1))
            gather(kind, c, blockSize, found);
    }
    return found;
}

/// All of it, in texts of at most so many characters, each beginning with a letter and as it is taken in.
QStringList wholeRepertoire(TextKind kind, qsizetype max)
{
    static const QList<char32_t> names = repertoire(TextKind::Name);
    static const QList<char32_t> lines = repertoire(TextKind::Line);
    static const QList<char32_t> texts = repertoire(TextKind::Text);
    const QList<char32_t> &all = kind == TextKind::Name ? names : kind == TextKind::Line ? lines : texts;
    QStringList whole;
    qsizetype count = max - 1;
    for (qsizetype at = 0; at < all.size();) {
        const qsizetype now = qMin(count, all.size() - at);
        const auto taken = wire::takenIn(u'a' + QString::fromUcs4(all.constData() + at, now), kind);
        if (!taken)
            return {};
        if (protocol::codePoints(*taken) > max) { // some are several where they are composed
            count = now / 2;
            continue;
        }
        whole.append(*taken);
        at += now;
        count = max - 1;
    }
    return whole;
}

/// All in one batch, of which none may be refused; nothing if one is.
QList<store::AnyDecided> runAll(BookFixture &book, const QList<store::Command> &commands)
{
    QList<store::TimedCommand> batch;
    for (const store::Command &command : commands)
        batch.append({book.now, command});
    QString error;
    const auto outcome = book.book->run(batch, error);
    const bool allFine = std::all_of(outcome.answers.begin(), outcome.answers.end(),
                                     [](const store::AnyDecided &answer) { return answer.result.has_value(); });
    return allFine ? outcome.answers : QList<store::AnyDecided>();
}

/// A member as a client reads it.
QString asSent(const QJsonObject &json, const QString &member)
{
    return wire::readJson(wire::JsonText(json).utf8).object().value(member).toString();
}

/// Texts that the events of a log have in this member, which is of their terms if `inTerms`.
QStringList loggedIn(const QByteArray &log, const QString &type, const QString &member, bool inTerms)
{
    QStringList texts;
    for (const QByteArray &line : log.split('\n')) {
        const QJsonObject event = wire::readJson(line).object().value("event"_L1).toObject();
        if (event.value("type"_L1) == type)
            texts.append((inTerms ? event.value("terms"_L1).toObject() : event).value(member).toString());
    }
    return texts;
}

QByteArray verdictOf(const QByteArray &log)
{
    const auto report = protocol::LogVerifier::verify(log, std::nullopt);
    return report ? QByteArray("verified")
                  : "line " + QByteArray::number(report.error().line) + ' ' +
                        protocol::logFaultText(report.error()).toUtf8();
}

} // namespace

/// Every code point through every text that people write: it is refused by name, or it is the same in the answer, the
/// book and the log, and the log verifies.
class TestEveryCharacter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndDescriptions()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 5, .endsAt = book.now + 1'000});
        const QStringList names = wholeRepertoire(TextKind::Name, protocol::limits::lotNameMax);
        QVERIFY(names.size() > 1'000);
        QList<store::Command> changes;
        for (const QString &text : names)
            changes.append(store::command::ChangeTerms{lot, book.seller, sent(u"name"_s, text)});
        const auto answers = runAll(book, changes);
        for (qsizetype i = 0; i < names.size(); ++i)
            QCOMPARE(asSent(protocol::toJson(**outcomeOf<store::command::ChangeTerms>(answers[i].result)), u"name"_s),
                     names[i]);
        const QStringList descriptions = wholeRepertoire(TextKind::Text, protocol::limits::descriptionMax);
        QVERIFY(descriptions.size() > 100);
        for (const QString &text : descriptions) {
            QVERIFY(book.run(store::command::ChangeTerms{lot, book.seller, sent(u"description"_s, text)}).result);
            QCOMPARE(asSent(protocol::toJson(book.lot(lot)), u"description"_s), text);
        }
        book.run(store::command::Act{lot, auction::action::Close{}});
        const QByteArray log = book.logOf(lot);
        QCOMPARE(verdictOf(log), "verified");
        QCOMPARE(loggedIn(log, u"terms"_s, u"name"_s, true).first(names.size()), names);
        QCOMPARE(loggedIn(log, u"terms"_s, u"description"_s, true).last(descriptions.size()), descriptions);
    }

    void messages()
    {
        BookFixture book;
        const auction::Increments any{.preset = auction::Increments::Preset::Any, .step = 1, .bands = {}};
        const auction::LotId lot = book.sell({.start = 5, .increments = any, .endsAt = book.now + 1'000});
        const QStringList messages = wholeRepertoire(TextKind::Line, auction::BidCommand::msgCodePointsMax);
        QVERIFY(messages.size() > 10'000);
        QList<store::Command> bids;
        for (const QString &text : messages) {
            QJsonObject json = sent(u"msg"_s, text);
            json.insert("bid"_L1, 5 + bids.size());
            bids.append(
                store::command::PlaceBid{lot, bids.size() % 2 == 0 ? book.ann : book.bob, *protocol::readBid(json)});
        }
        QCOMPARE(runAll(book, bids).size(), bids.size());
        const auto history = book.ask(store::query::GetHistory{.lot = lot, .limit = 1'000'000});
        QStringList shown;
        for (const protocol::BidLine &line : history.items)
            shown.append(asSent(wire::JsonText(protocol::toJson(line)).toObject(), u"msg"_s));
        QCOMPARE(shown, messages);
        book.run(store::command::Act{lot, auction::action::Close{}});
        const QByteArray log = book.logOf(lot);
        QCOMPARE(verdictOf(log), "verified");
        QCOMPARE(loggedIn(log, u"bid"_s, u"msg"_s, false), messages);
    }

    void reasons()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 5, .endsAt = book.now + 1'000});
        const QStringList reasons = wholeRepertoire(TextKind::Line, protocol::limits::reasonMax);
        QList<store::Command> acts{store::command::Act{lot, auction::action::Close{}}};
        for (const QString &text : reasons) {
            const QJsonObject json = sent(u"reason"_s, text);
            protocol::JsonFields fields(json);
            const QString reason = fields.takenIn("reason"_L1, TextKind::Line, protocol::limits::reasonMax);
            acts.append(store::command::Act{lot, auction::action::Reopen{book.now + 9'999, {}, reason, true}});
            acts.append(store::command::Act{lot, auction::action::Close{}});
        }
        QCOMPARE(runAll(book, acts).size(), acts.size());
        const QByteArray log = book.logOf(lot);
        QCOMPARE(verdictOf(log), "verified");
        QCOMPARE(loggedIn(log, u"reopened"_s, u"reason"_s, false), reasons);
    }

    void nicksAndWhatIsSaid()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 5, .endsAt = book.now + 1'000});
        const QStringList nicks = wholeRepertoire(TextKind::Name, protocol::limits::nickMax);
        QList<store::Command> renamings;
        for (const QString &nick : nicks)
            renamings.append(store::command::ChangeAccount{.account = book.ann, .nick = nick});
        const auto renamed = runAll(book, renamings);
        for (qsizetype i = 0; i < nicks.size(); ++i)
            QCOMPARE(outcomeOf<store::command::ChangeAccount>(renamed[i].result)->nick, nicks[i]);
        const QStringList lines = wholeRepertoire(TextKind::Line, protocol::limits::sayMax);
        QList<store::Command> said;
        for (const QString &text : lines)
            said.append(store::command::Say{lot, book.bob, text});
        QCOMPARE(runAll(book, said).size(), said.size());
        const auto room = book.ask(store::query::GetRoom{lot, 1'000'000});
        QStringList heard;
        for (const protocol::SaidLine &line : room.said)
            heard.append(line.text);
        QCOMPARE(heard, lines);
    }

    /// In JSON both ways: as it is and escaped.
    void whatIsRefusedIsNamed()
    {
        int refused = 0;
        for (char32_t c = 0; c <= 0xFFFF; ++c) {
            const QString text = textOf(c) + u"a"_s;
            const QString around = u'a' + text;
            for (const bool escaped : {false, true}) {
                const auto bid = protocol::readBid(sent(u"msg"_s, around, escaped));
                if (!wire::takenIn(around, TextKind::Line)) {
                    ++refused;
                    QVERIFY(!bid);
                    QCOMPARE(bid.error().member, u"msg"_s);
                }
                const auto first = wire::takenIn(text, TextKind::Line);
                const QJsonObject json = sent(u"text"_s, text, escaped);
                protocol::JsonFields fields(json);
                const QString read = fields.takenIn("text"_L1, TextKind::Line, protocol::limits::sayMax);
                QCOMPARE(fields.ok(), first.has_value());
                QCOMPARE(fields.wrong(), first ? QString() : u"text"_s);
                QCOMPARE(read, first.value_or(QString()));
            }
        }
        // Controls, halves of pairs, what is no character, U+FEFF and the two that end lines; each sent in two ways.
        QCOMPARE(refused, 2 * (65 + 2'048 + 34 + 1 + 2));
    }
};

QTEST_GUILESS_MAIN(TestEveryCharacter)
#include "tst_every_character.moc"
