#include "models/door/guest_list.h"

#include "models/csv_writer.h"
#include "protocol/limits.h"
#include "wire/first_of.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <array>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype saidMax = 20; // of what is wrong

struct GuestWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::Guest)
};

/// In small letters, without what parts words. The first name that a header has is taken.
const std::array<QStringList, guestColumnCount> &knownNames()
{
    static const std::array<QStringList, guestColumnCount> names{
        QStringList{u"name"_s, u"guest"_s, u"guestname"_s, u"fullname"_s, u"bidder"_s, u"nick"_s, u"이름"_s, u"성명"_s,
                    u"성함"_s, u"손님"_s},
        QStringList{u"paddle"_s, u"paddlenumber"_s, u"number"_s, u"no"_s, u"bidnumber"_s, u"패들"_s, u"번호"_s,
                    u"패들번호"_s},
        QStringList{u"phone"_s, u"tel"_s, u"telephone"_s, u"mobile"_s, u"phonenumber"_s, u"전화"_s, u"전화번호"_s,
                    u"휴대폰"_s, u"연락처"_s},
        QStringList{u"table"_s, u"seat"_s, u"tablenumber"_s, u"테이블"_s, u"좌석"_s, u"자리"_s},
        QStringList{u"note"_s, u"notes"_s, u"remark"_s, u"remarks"_s, u"comment"_s, u"메모"_s, u"비고"_s},
        QStringList{u"email"_s, u"mail"_s, u"emailaddress"_s, u"이메일"_s, u"메일"_s, u"전자우편"_s, u"이메일주소"_s},
        QStringList{u"limit"_s, u"bidlimit"_s, u"biddinglimit"_s, u"creditlimit"_s, u"maximum"_s, u"한도"_s,
                    u"입찰한도"_s, u"응찰한도"_s},
    };
    return names;
}

/// Whether a note has these words, as one that was kept with them has: no part of a longer address or number.
bool says(const QString &note, const QString &words)
{
    const QRegularExpression whole(u"(?<![\\w.%+-])"_s + QRegularExpression::escape(words) + u"(?![\\w@]|[.,-]\\w)"_s,
                                   QRegularExpression::CaseInsensitiveOption |
                                       QRegularExpression::UseUnicodePropertiesOption);
    return words.isEmpty() || whole.match(note).hasMatch();
}

/// What is too long for the house is said, not cut off.
class GuestRowReader
{
public:
    GuestRowReader(const CsvFile::Row &row, const GuestColumns &columns)
        : m_row(row)
        , m_columns(columns)
    {
    }

    Guest read(QSet<qint64> &paddles)
    {
        m_guest.line = m_row.line;
        m_guest.name = text(GuestColumn::Name, protocol::limits::personNameMax);
        m_guest.phone = text(GuestColumn::Phone, protocol::limits::phoneMax);
        m_guest.table = text(GuestColumn::Table, protocol::limits::tableMax);
        m_guest.note = text(GuestColumn::Note, protocol::limits::noteMax);
        m_guest.email = cell(GuestColumn::Email);
        m_guest.limit = cell(GuestColumn::Limit);
        checkKeptNote();
        readPaddle(paddles);
        if (m_guest.name.isEmpty())
            m_guest.fault = GuestWords::tr("There is no name.");
        return m_guest;
    }

private:
    [[nodiscard]] QString cell(GuestColumn column) const
    {
        return withFormula(m_row.cells.value(m_columns.value(static_cast<int>(column), -1))).simplified();
    }

    QString text(GuestColumn column, int most)
    {
        QString text = cell(column);
        checkLength(text, most);
        return text;
    }

    static bool isLonger(const QString &text, int most) { return text.toUcs4().size() > most; }

    void checkLength(const QString &text, int most)
    {
        if (isLonger(text, most))
            m_guest.fault =
                GuestWords::tr("“%1…” is longer than %2 letters.").arg(wire::firstOf(text, saidMax)).arg(most);
    }

    void checkKeptNote()
    {
        constexpr int most = protocol::limits::noteMax;
        if (!isLonger(m_guest.note, most) && isLonger(keptNote(m_guest), most))
            m_guest.fault =
                GuestWords::tr("With the email and the limit the note is longer than %1 letters.").arg(most);
    }

    void readPaddle(QSet<qint64> &paddles)
    {
        const QString written = cell(GuestColumn::Paddle);
        if (written.isEmpty())
            return;
        bool isNumber = false;
        const qint64 paddle = written.toLongLong(&isNumber);
        if (!isNumber || paddle < 1 || paddle > protocol::limits::paddleMax)
            m_guest.fault = GuestWords::tr("“%1” is no paddle: a number from 1 to %2.")
                                .arg(wire::firstOf(written, saidMax))
                                .arg(protocol::limits::paddleMax);
        else if (paddles.contains(paddle))
            m_guest.fault = GuestWords::tr("The list has paddle %1 twice.").arg(paddle);
        else
            m_guest.paddle = paddle;
        paddles.insert(paddle);
    }

    const CsvFile::Row &m_row;
    const GuestColumns &m_columns;
    Guest m_guest;
};

} // namespace

QString nameOf(GuestColumn column)
{
    return knownNames().at(static_cast<std::size_t>(column)).first();
}

QStringList namesOf(const GuestColumns &columns, qsizetype headers)
{
    QStringList names(headers);
    for (int column = 0; column < guestColumnCount; ++column) {
        if (const int place = columns.value(column, -1); place >= 0 && place < headers)
            names[place] = nameOf(static_cast<GuestColumn>(column));
    }
    return names;
}

GuestColumns guessedColumns(const QStringList &header, const ChosenGuestColumn &chosen)
{
    GuestColumns columns;
    QStringList plain;
    for (const QString &one : header) {
        const auto name = chosen ? chosen(one) : std::nullopt;
        plain.append(name ? *name : plainHeader(one));
    }
    for (const QStringList &names : knownNames()) {
        int place = -1;
        for (const QString &name : names) {
            place = place < 0 ? static_cast<int>(plain.indexOf(name)) : place;
        }
        columns.append(place);
    }
    return columns;
}

QString keptNote(const Guest &guest)
{
    QStringList parts{guest.note};
    const auto add = [&](const QString &part) {
        if (!says(guest.note, part))
            parts.append(part);
    };
    add(guest.email);
    if (!guest.limit.isEmpty())
        add(GuestWords::tr("Limit %1").arg(guest.limit));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QList<Guest> guestsOf(const CsvFile &file, const GuestColumns &columns)
{
    QList<Guest> guests;
    QSet<qint64> paddles;
    for (const CsvFile::Row &row : file.rows)
        guests.append(GuestRowReader(row, columns).read(paddles));
    return guests;
}

QByteArray guestListCsv(const QList<protocol::AccountView> &accounts)
{
    QStringList header;
    for (int column = 0; column < static_cast<int>(GuestColumn::Limit); ++column)
        header.append(nameOf(static_cast<GuestColumn>(column)));
    CsvWriter csv(header);
    for (const protocol::AccountView &account : accounts) {
        if (account.host || account.hidden)
            continue;
        csv.add({account.name.isEmpty() ? account.nick : account.name,
                 account.paddle ? QString::number(*account.paddle) : QString(), account.phone, account.table,
                 account.note, account.email});
    }
    return csv.bytes();
}

} // namespace gavel::models
