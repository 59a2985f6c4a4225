#include "dialogs/columns_dialog.h"

#include "widgets/drop_down.h"
#include "widgets/looks.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int nameWidth = 150;
constexpr int exampleWidth = 190;
constexpr int choiceLetters = 14;
constexpr qsizetype rowsLookedAt = 20;

// The first thing that stands in that column.
QString exampleOf(const models::CsvFile &file, qsizetype place)
{
    for (const auto &row : file.rows.first(std::min(rowsLookedAt, file.rows.size()))) {
        if (const QString cell = row.cells.value(place).simplified(); !cell.isEmpty())
            return cell;
    }
    return {};
}

QLabel *makeCell(const QString &look, const QString &text, int width)
{
    auto *cell = makeLabel(look);
    cell->setFixedWidth(width);
    cell->setText(cell->fontMetrics().elidedText(text, Qt::ElideRight, width));
    cell->setToolTip(text);
    return cell;
}

} // namespace

ColumnsDialog::ColumnsDialog(const models::CsvFile &file, const QStringList &meanings, const Columns &columns,
                             const Check &check, const Theme &theme, QWidget *parent)
    : FormDialog(u"columns"_s, theme, parent)
    , m_meanings(meanings)
    , m_check(check)
{
    add(makeRows(file));
    QWidget *before = nullptr;
    for (DropDown *choice : std::as_const(m_choices)) {
        if (before)
            setTabOrder(before, choice);
        before = choice;
    }
    for (QWidget *button : {cancelButton(), submitButton()}) {
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    openAt(m_choices.value(0));
    for (qsizetype place = 0; place < m_choices.size(); ++place)
        m_choices.at(place)->setCurrentIndex(columns.value(place, -1) + 1);
    retranslate();
}

QWidget *ColumnsDialog::makeRows(const models::CsvFile &file)
{
    auto *rows = new QWidget;
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    for (qsizetype place = 0; place < file.header.size(); ++place) {
        const int row = static_cast<int>(place);
        const QString &header = file.header.at(place);
        const QString name = header.isEmpty() ? tr("Column %1").arg(place + 1) : header;
        auto *choice = new DropDown(u"columns.column%1"_s.arg(place + 1));
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(choiceLetters);
        choice->addItems(QStringList{tr("not read")} + m_meanings);
        choice->setAccessibleName(name);
        grid->addWidget(makeCell(u"strong"_s, name, nameWidth), row, 0);
        grid->addWidget(makeCell(u"second"_s, exampleOf(file, place), exampleWidth), row, 1);
        grid->addWidget(choice, row, 2);
        m_choices.append(choice);
    }
    return rows;
}

void ColumnsDialog::submit()
{
    Columns columns;
    for (const DropDown *choice : m_choices)
        columns.append(choice->currentIndex() - 1);
    if (const QString fault = m_check(columns); !fault.isEmpty())
        return fail(fault);
    Q_EMIT chosen(columns);
    accept();
}

void ColumnsDialog::retranslate()
{
    setTexts(tr("What the columns say"), tr("It is remembered for the next file that names them so."),
             tr("Read it so"));
}

} // namespace gavel::ui
