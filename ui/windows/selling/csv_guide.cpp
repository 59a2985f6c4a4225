#include "windows/selling/csv_guide.h"

#include "widgets/looks.h"

#include <QEvent>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Column = models::LotColumn;

constexpr int widthMax = 720;

} // namespace

CsvGuide::CsvGuide(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel(u"heading"_s))
    , m_text(makeParagraph(u"second"_s))
    , m_choose(makeButton(u"primary"_s, u"many.choose"_s))
    , m_sample(makeButton({}, u"many.sample"_s))
{
    setProperty("look", u"panel"_s);
    setMaximumWidth(widthMax);
    m_sample->setIcon(theme.icon(u"download"_s));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_sample);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 18);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(buttons);
    column->addLayout(buildColumns());
    connect(m_choose, &QPushButton::clicked, this, &CsvGuide::chooseAsked);
    connect(m_sample, &QPushButton::clicked, this, &CsvGuide::sampleAsked);
    retranslate();
}

QLayout *CsvGuide::buildColumns()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < models::lotColumnCount; ++row) {
        const auto column = static_cast<Column>(row);
        auto *name = makeLabel(u"strong"_s);
        name->setText(models::nameOf(column));
        name->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *meaning = makeParagraph(u"second"_s);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(meaning, row, 1);
        m_meanings.insert(column, meaning);
    }
    return grid;
}

void CsvGuide::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

QString CsvGuide::meaningOf(Column column)
{
    switch (column) {
    case Column::Name:
        return tr("What it is called. Needed.");
    case Column::Description:
        return tr("What bidders should know.");
    case Column::Start:
        return tr("The start price, as 1200 or 12.50. Needed.");
    case Column::Reserve:
        return tr("Below it the lot is not sold.");
    case Column::BuyNow:
        return tr("Whoever bids this has the lot at once.");
    case Column::Value:
        return tr("What it is worth by itself; what is paid above that is a gift.");
    case Column::OpensAt:
        return tr("As 2026-12-24 18:00; without it the lot opens at once.");
    case Column::EndsAt:
        return tr("As 2026-12-31 20:00, or instead:");
    case Column::Lasts:
        return tr("As 90m, 12h or 7d; without both it is 24 hours.");
    case Column::Increments:
        return tr("ladder, any, ebay, one step as 500, or bands as 5; 10 > 100.");
    case Column::SoftClose:
        return tr("none, or window, extension and limit as 2m/2m/30m.");
    case Column::BelowReserve:
        return tr("hold, or jump where a bid below the reserve becomes the price at once.");
    case Column::Premium:
        return tr("Of this lot alone, in percent: 20, or 25; 20 > 10000 for 25 up to 10000 and 20 of what lies above. "
                  "The host’s to say.");
    case Column::Commission:
        return tr("What its seller pays, written likewise.");
    case Column::Number:
        return tr("As 12 or 12A. A row whose number a lot has already changes that lot.");
    case Column::Category:
        return tr("What the catalogue is parted by.");
    case Column::Sale:
        return tr("By its name, where the house has several.");
    case Column::Pictures:
        return tr(
            "File names, as front.jpg|back.jpg, beside the table, in a folder or in a zip; the first is the one in "
            "the catalogue.");
    }
    Q_UNREACHABLE();
}

void CsvGuide::retranslate()
{
    m_title->setText(tr("Many lots from a table"));
    m_text->setText(
        tr("Write one lot in a row and save the table as CSV. The first row names the columns, in any order, "
           "by these names or by usual ones such as “Title” and “Starting bid”. Every row is checked before "
           "anything is put up for sale."));
    m_choose->setText(tr("Choose a file…"));
    m_sample->setText(tr("Save a sample…"));
    for (auto meaning = m_meanings.begin(); meaning != m_meanings.end(); ++meaning)
        meaning.value()->setText(meaningOf(meaning.key()));
}

} // namespace gavel::ui
