#include "models/door/guest_import.h"

#include "link/host_api.h"
#include "models/door/newcomer.h"
#include "models/words.h"

using namespace Qt::StringLiterals;

namespace gavel::models {

namespace {

QJsonObject detailsOf(const Guest &guest)
{
    QJsonObject details;
    for (const auto &[name, text] : {std::pair(u"phone"_s, guest.phone), std::pair(u"table"_s, guest.table),
                                     std::pair(u"note"_s, keptNote(guest))}) {
        if (!text.isEmpty())
            details.insert(name, text);
    }
    return details;
}

} // namespace

GuestImport::GuestImport(link::HostApi &api, QObject *parent)
    : QAbstractTableModel(parent)
    , m_api(api)
{
}

void GuestImport::setGuests(const QList<Guest> &guests)
{
    beginResetModel();
    m_rows.clear();
    for (const Guest &guest : guests)
        m_rows.append({.guest = guest, .state = State::Ready, .isIncluded = true, .account = {}, .problem = {}});
    check();
    endResetModel();
    Q_EMIT counted();
}

void GuestImport::readKnown()
{
    ++m_reading;
    m_known.clear();
    readPage({});
}

void GuestImport::readPage(const QString &after)
{
    m_api.accounts(after, this,
                   [this, reading = m_reading](const link::Result<link::Page<protocol::AccountView>> &page) {
                       if (reading != m_reading)
                           return;
                       if (!page)
                           return Q_EMIT failed(page.error());
                       for (const protocol::AccountView &account : page->items)
                           m_known.add(account);
                       if (!page->next.isEmpty() && !page->items.isEmpty())
                           return readPage(page->next);
                       check();
                       if (!m_rows.isEmpty())
                           Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
                       Q_EMIT counted();
                   });
}

void GuestImport::check()
{
    ListedPeople listed;
    for (Row &row : m_rows)
        check(row, listed);
}

/// Nobody is entered by a faulty row, so that it is not the first of two. What was sent stays as it is.
void GuestImport::check(Row &row, ListedPeople &listed) const
{
    if (!row.guest.fault.isEmpty()) {
        row.state = State::Faulty;
        row.isIncluded = false;
        return;
    }
    const FoldedPerson person = folded(row.guest.name, row.guest.phone, row.guest.email);
    const auto before = listed.before(person, row.guest.line);
    if (!isOpen(row))
        return;
    row.firstLine = before.value_or(row.guest.line);
    if (m_known.mayBe(person, row.guest.paddle))
        row.state = State::Known;
    else
        row.state = before ? State::Twice : State::Ready;
    row.isIncluded = row.state == State::Ready;
}

bool GuestImport::isOpen(const Row &row)
{
    return row.state == State::Ready || row.state == State::Known || row.state == State::Twice;
}

bool GuestImport::isToSend(const Row &row) const
{
    return row.isIncluded && (isOpen(row) || row.state == State::Failed);
}

int GuestImport::readyCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [this](const Row &row) { return isToSend(row); }));
}

int GuestImport::count(State state) const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [state](const Row &row) { return row.state == state; }));
}

void GuestImport::start()
{
    if (m_running)
        return;
    m_running = true;
    for (Row &row : m_rows)
        row.state = row.state == State::Failed ? State::Ready : row.state;
    next();
}

void GuestImport::next()
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.isIncluded && isOpen(row); });
    if (found == m_rows.end()) {
        m_running = false;
        Q_EMIT counted();
        return Q_EMIT finished();
    }
    const int row = static_cast<int>(found - m_rows.begin());
    found->state = State::Sending;
    tell(row);
    if (found->account != auction::noAccount)
        return describe(row); // entered before, when what is known of them was not taken
    enterNewcomer(m_api, found->guest.name, {.isNext = false, .number = found->guest.paddle}, this,
                  [this, row](const link::Result<protocol::AccountView> &account) {
                      if (!account)
                          return fail(row, account.error());
                      m_rows[row].account = account->id;
                      describe(row);
                  });
}

void GuestImport::describe(int row)
{
    const QJsonObject details = detailsOf(m_rows.at(row).guest);
    if (details.isEmpty())
        return end(row);
    m_api.changeAccount(m_rows.at(row).account, details, this,
                        [this, row](const link::Result<protocol::AccountView> &account) {
                            return account ? end(row) : fail(row, account.error());
                        });
}

void GuestImport::end(int row)
{
    m_rows[row].state = State::Added;
    m_rows[row].problem.clear();
    tell(row);
    next();
}

/// One who is refused keeps nobody else out; without a line nobody gets in.
void GuestImport::fail(int row, const link::Problem &problem)
{
    m_rows[row].state = State::Failed;
    m_rows[row].problem = problemText(problem, MoneyText());
    tell(row);
    if (problem.kind == link::Problem::Kind::Refused && problem.code != auction::Refusal::TooMany)
        return next();
    m_running = false;
    Q_EMIT counted();
    Q_EMIT finished();
}

void GuestImport::tell(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT counted();
}

int GuestImport::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GuestImport::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString GuestImport::stateText(const Row &row) const
{
    switch (row.state) {
    case State::Ready:
        return tr("New");
    case State::Faulty:
        return row.guest.fault;
    case State::Known:
        return tr("Perhaps on the list already");
    case State::Twice:
        return tr("Twice in the list: as on line %1").arg(row.firstLine);
    case State::Sending:
        return tr("Being added…");
    case State::Added:
        return tr("Added");
    case State::Failed:
        return row.problem;
    }
    Q_UNREACHABLE();
}

QVariant GuestImport::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == NameColumn && row.state != State::Faulty)
        return row.isIncluded ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole && index.column() == StateColumn)
        return stateText(row); // whole, where it is elided
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case NameColumn:
        return row.guest.name;
    case StateColumn:
        return stateText(row);
    case PaddleColumn:
        return row.guest.paddle ? QVariant(*row.guest.paddle) : QVariant();
    case PhoneColumn:
        return row.guest.phone;
    case TableColumn:
        return row.guest.table;
    case NoteColumn:
        return row.guest.note;
    case EmailColumn:
        return row.guest.email;
    case LimitColumn:
        return row.guest.limit;
    case ColumnCount:
        break;
    }
    return {};
}

bool GuestImport::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_rows[index.row()].isIncluded = value.toInt() == Qt::Checked;
    tell(index.row());
    return true;
}

Qt::ItemFlags GuestImport::flags(const QModelIndex &index) const
{
    const Row &row = m_rows.at(index.row());
    const bool isCheckable = isOpen(row) || row.state == State::Failed;
    const auto usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == NameColumn && isCheckable && !m_running ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant GuestImport::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeading | Qt::AlignVCenter));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return tr("Name");
    case StateColumn:
        return tr("What becomes of it");
    case PaddleColumn:
        return tr("Paddle");
    case PhoneColumn:
        return tr("Phone");
    case TableColumn:
        return tr("Table");
    case NoteColumn:
        return tr("Note");
    case EmailColumn:
        return tr("Email");
    case LimitColumn:
        return tr("Limit");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gavel::models
