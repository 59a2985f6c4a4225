#include "dialogs/guest_list_dialog.h"

#include "models/isolated.h"
#include "models/words.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/word_headings.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::GuestColumn;
using models::GuestImport;

constexpr int rowHeight = 34;
constexpr int tableHeight = 200;
constexpr int columnLetters = 4;
constexpr int fieldsInRow = 4;
constexpr int tableWidth = 660;

} // namespace

GuestListDialog::GuestListDialog(link::HostApi &api, const QString &columnsPath, const Theme &theme, QWidget *parent)
    : FormDialog(u"guests"_s, theme, parent)
    , m_guests(new models::GuestImport(api, this))
    , m_memory(columnsPath, u"guests"_s)
    , m_what(makeParagraph(u"second"_s, u"guests.what"_s))
    , m_encoding(new DropDown(u"guests.encoding"_s))
    , m_encodingField(new FormField(m_encoding))
    , m_table(new QTableView)
    , m_counts(makeLabel(u"second"_s, u"guests.counts"_s))
    , m_unread(makeParagraph(u"second"_s, u"guests.unread"_s))
    , m_noted(makeParagraph(u"second"_s, u"guests.noted"_s))
{
    m_table->setObjectName(u"guests.rows"_s);
    m_table->setModel(m_guests);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumSize(tableWidth, tableHeight);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    auto *headings = new WordHeadings(m_table);
    m_table->setHorizontalHeader(headings);
    headings->setHighlightSections(false);
    headings->setSectionResizeMode(QHeaderView::ResizeToContents);
    headings->setWideColumn(GuestImport::StateColumn);
    add(m_what);
    add(makeColumns());
    add(m_unread);
    add(m_noted);
    add(m_counts);
    add(m_table);
    connect(m_encoding, &QComboBox::activated, this, [this](int index) { readAs(models::textEncodings().at(index)); });
    connect(m_guests, &GuestImport::counted, this, &GuestListDialog::showCounts);
    connect(m_guests, &GuestImport::failed, this,
            [this](const link::Problem &problem) { fail(models::problemText(problem, models::MoneyText())); });
    connect(m_guests, &GuestImport::finished, this, [this] {
        setBusy(false);
        showCounts();
        if (!submitButton()->isEnabled())
            cancelButton()->setFocus(Qt::OtherFocusReason); // else it went to a column
    });
    retranslate();
    m_guests->readKnown();
}

QWidget *GuestListDialog::makeColumns()
{
    auto *columns = new QWidget;
    auto *fields = new QGridLayout(columns);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(8);
    const auto place = [fields](FormField *field) {
        const int at = fields->count();
        fields->addWidget(field, at / fieldsInRow, at % fieldsInRow, Qt::AlignTop);
        fields->setColumnStretch(at % fieldsInRow, 1);
    };
    for (int at = 0; at < models::guestColumnCount; ++at) {
        auto *column = new DropDown(u"guests.column."_s + models::nameOf(static_cast<GuestColumn>(at)));
        column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        column->setMinimumContentsLength(columnLetters);
        auto *field = new FormField(column);
        connect(column, &QComboBox::activated, this, &GuestListDialog::showRows);
        m_columns.append(column);
        m_fields.append(field);
        place(field);
    }
    place(m_encodingField);
    return columns;
}

void GuestListDialog::load(const QByteArray &bytes, const QString &fileName)
{
    m_bytes = bytes;
    m_fileName = fileName;
    retranslate();
    readAs(std::nullopt);
}

void GuestListDialog::readAs(std::optional<models::TextEncoding> encoding)
{
    const auto file = models::readCsvFile(m_bytes, {.encoding = encoding, .separator = {}});
    m_file = file.value_or(models::CsvFile());
    if (!file)
        fail(file.error());
    else
        m_encoding->setCurrentIndex(static_cast<int>(models::textEncodings().indexOf(file->encoding)));
    offerColumns();
    showRows();
}

void GuestListDialog::offerColumns()
{
    m_offered = models::guessedColumns(m_file.header, [this](const QString &header) { return m_memory.find(header); });
    QStringList headers{u"—"_s};
    for (qsizetype at = 0; at < m_file.header.size(); ++at) {
        const QString &header = m_file.header.at(at);
        headers.append(header.isEmpty() ? tr("Column %1").arg(at + 1) : header);
    }
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        m_columns.at(at)->clear();
        m_columns.at(at)->addItems(headers);
        m_columns.at(at)->setCurrentIndex(m_offered.at(at) + 1);
    }
}

models::GuestColumns GuestListDialog::columns() const
{
    models::GuestColumns columns;
    for (const DropDown *column : m_columns)
        columns.append(column->currentIndex() - 1);
    return columns;
}

void GuestListDialog::showRows()
{
    const models::GuestColumns columns = this->columns();
    const bool hasNames = columns.first() >= 0;
    m_fields.first()->setWrong(hasNames || m_file.rows.isEmpty() ? QString() : tr("Choose the column with the names."));
    showUnread();
    showNoted();
    m_guests->setGuests(hasNames ? models::guestsOf(m_file, columns) : QList<models::Guest>());
}

void GuestListDialog::showUnread()
{
    const QStringList read = models::namesOf(columns(), m_file.header.size());
    QStringList unread;
    for (qsizetype at = 0; at < m_file.header.size(); ++at) {
        if (read.at(at).isEmpty() && !m_file.header.at(at).isEmpty())
            unread.append(models::isolated(m_file.header.at(at)));
    }
    m_unread->setText(
        tr("Passed over: %1. What the house is to keep of them can be read as the note.").arg(unread.join(u", "_s)));
    m_unread->setVisible(!unread.isEmpty());
}

/// A column that the list has not is none of the table's.
void GuestListDialog::showNoted()
{
    const models::GuestColumns columns = this->columns();
    const auto has = [&columns](GuestColumn column) { return columns.at(static_cast<int>(column)) >= 0; };
    m_table->setColumnHidden(GuestImport::EmailColumn, !has(GuestColumn::Email));
    m_table->setColumnHidden(GuestImport::LimitColumn, !has(GuestColumn::Limit));
    QStringList sentences;
    if (has(GuestColumn::Email))
        sentences.append(tr("Emails are kept in the notes: a guest’s account has one once they give it themselves."));
    if (has(GuestColumn::Limit))
        sentences.append(tr("Limits are kept in the notes: nobody is held to one until it is paid in as a deposit at "
                            "the door."));
    m_noted->setText(sentences.join(u' '));
    m_noted->setVisible(!sentences.isEmpty());
}

void GuestListDialog::showCounts()
{
    const int ready = m_guests->readyCount();
    submitButton()->setText(tr("Add %n guest(s)", nullptr, ready));
    submitButton()->setEnabled(ready > 0 && !m_guests->isRunning());
    QStringList counts;
    const auto say = [&](GuestImport::State state, const QString &words) {
        if (m_guests->count(state) > 0)
            counts.append(words);
    };
    say(GuestImport::State::Added, tr("%n added", nullptr, m_guests->count(GuestImport::State::Added)));
    say(GuestImport::State::Known,
        tr("%n perhaps on the list already", nullptr, m_guests->count(GuestImport::State::Known)));
    say(GuestImport::State::Twice, tr("%n twice in the list", nullptr, m_guests->count(GuestImport::State::Twice)));
    say(GuestImport::State::Faulty, tr("%n to mend in the file", nullptr, m_guests->count(GuestImport::State::Faulty)));
    say(GuestImport::State::Failed, tr("%n refused", nullptr, m_guests->count(GuestImport::State::Failed)));
    m_counts->setText(counts.isEmpty() ? u" "_s : counts.join(u"  ·  "_s)); // its line stays
}

void GuestListDialog::submit()
{
    if (m_guests->readyCount() == 0 || m_guests->isRunning())
        return;
    const auto names = [this](const models::GuestColumns &columns) {
        return models::namesOf(columns, m_file.header.size());
    };
    m_memory.remember(m_file.header, names(columns()), names(m_offered));
    m_offered = columns(); // as the next list of this kind will be
    setBusy(true);
    m_guests->start();
    showCounts();
}

void GuestListDialog::retranslate()
{
    setTexts(tr("A list of guests"), QString(), QString());
    m_what->setText(tr("%1: who is ticked is added to the house’s list, and gets a paddle at the door unless the list "
                       "names one.")
                        .arg(models::isolated(m_fileName)));
    const QStringList names{tr("&Name"), tr("&Paddle"), tr("P&hone"), tr("&Table"),
                            tr("N&ote"), tr("Ema&il"),  tr("&Limit")};
    for (qsizetype at = 0; at < m_fields.size(); ++at)
        m_fields.at(at)->setTexts(names.at(at));
    m_encodingField->setTexts(tr("&Encoding"));
    QStringList encodings;
    for (const models::TextEncoding encoding : models::textEncodings())
        encodings.append(nameOf(encoding));
    m_encoding->setTexts(encodings);
    m_table->setAccessibleName(tr("The guests as they will be"));
    cancelButton()->setText(tr("Close"));
    showUnread();
    showNoted();
    showCounts();
}

} // namespace gavel::ui
