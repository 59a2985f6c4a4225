#include "windows/selling/soft_close_fields.h"

#include "widgets/form_field.h"
#include "widgets/span_box.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr qint64 secondMs = 1'000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 noLimit = -1;

QList<qint64> softening()
{
    return {30 * secondMs, minuteMs, 2 * minuteMs, 5 * minuteMs, 10 * minuteMs};
}

QList<qint64> caps()
{
    return {noLimit, 10 * minuteMs, 30 * minuteMs, hourMs, 3 * hourMs};
}

// How often a late bid may extend the time.
QList<qint64> counts()
{
    return {noLimit, 1, 2, 3, 5, 10};
}

} // namespace

SoftCloseFields::SoftCloseFields(QWidget *parent)
    : QWidget(parent)
    , m_soft(new QCheckBox)
    , m_window(new SpanBox(u"sell.soft.window"_s, softening(), auction::SoftClose().windowMs))
    , m_extend(new SpanBox(u"sell.soft.extend"_s, softening(), auction::SoftClose().extendMs))
    , m_cap(new SpanBox(u"sell.soft.cap"_s, caps(), noLimit))
    , m_from(new DropDown(u"sell.soft.from"_s))
    , m_count(new DropDown(u"sell.soft.count"_s))
    , m_fields(new QWidget)
    , m_windowField(new FormField(m_window))
    , m_extendField(new FormField(m_extend))
    , m_capField(new FormField(m_cap))
    , m_fromField(new FormField(m_from))
    , m_countField(new FormField(m_count))
{
    m_soft->setObjectName(u"sell.soft"_s);
    for (const qint64 count : counts())
        m_count->addItem(QString(), count);
    build();
    retranslate();
    follow();
}

void SoftCloseFields::build()
{
    auto *grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(12);
    grid->addWidget(m_windowField, 0, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_extendField, 0, 2, 1, 2, Qt::AlignTop);
    grid->addWidget(m_capField, 0, 4, 1, 2, Qt::AlignTop);
    grid->addWidget(m_fromField, 1, 0, 1, 3, Qt::AlignTop);
    grid->addWidget(m_countField, 1, 3, 1, 3, Qt::AlignTop);
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_soft);
    column->addWidget(m_fields);
}

void SoftCloseFields::follow()
{
    for (auto *box : std::initializer_list<DropDown *>{m_window, m_extend, m_cap, m_from, m_count}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            m_windowField->clearWrong();
            Q_EMIT changed();
        });
    }
    connect(m_soft, &QCheckBox::toggled, this, [this] {
        showChosen();
        Q_EMIT changed();
    });
}

void SoftCloseFields::showChosen()
{
    m_fields->setVisible(m_soft->isChecked());
}

void SoftCloseFields::setSoftClose(const std::optional<auction::SoftClose> &soft)
{
    const auction::SoftClose shown = soft.value_or(auction::SoftClose());
    m_soft->setChecked(soft.has_value());
    m_window->setSpan(shown.windowMs);
    m_extend->setSpan(shown.extendMs);
    m_cap->setSpan(shown.capMs.value_or(noLimit));
    m_from->setCurrentIndex(static_cast<int>(shown.from));
    const qint64 count = shown.maxCount.value_or(noLimit);
    if (m_count->findData(count) < 0)
        m_count->addItem(QString(), count);
    m_count->setCurrentIndex(m_count->findData(count));
    showCounts();
    showChosen();
}

std::optional<auction::SoftClose> SoftCloseFields::softClose() const
{
    if (!m_soft->isChecked())
        return std::nullopt;
    auction::SoftClose soft{.windowMs = m_window->span(), .extendMs = m_extend->span(), .capMs = {}};
    if (m_cap->span() != noLimit)
        soft.capMs = m_cap->span();
    soft.from = static_cast<auction::SoftClose::From>(m_from->currentIndex());
    if (const qint64 count = m_count->currentData().toLongLong(); count != noLimit)
        soft.maxCount = count;
    return soft;
}

void SoftCloseFields::showCounts()
{
    for (int at = 0; at < m_count->count(); ++at) {
        const int count = static_cast<int>(m_count->itemData(at).toLongLong());
        m_count->setItemText(at, count == noLimit ? tr("as often as needed") : tr("%n time(s)", nullptr, count));
    }
}

void SoftCloseFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SoftCloseFields::retranslate()
{
    m_windowField->setTexts(tr("Last bids &within"), tr("A bid so close to the end extends the time."));
    m_extendField->setTexts(tr("Leave at least"), tr("So much time is left after such a bid."));
    m_capField->setTexts(tr("But no longer than"), tr("The end moves no further past the first one."));
    m_fromField->setTexts(tr("Counted from"), tr("What the extension is added to."));
    m_countField->setTexts(tr("How often"));
    m_soft->setText(tr("Late bids &extend the time"));
    m_soft->setAccessibleDescription(tr("A late bid moves the end, so that nobody is cut off."));
    m_soft->setToolTip(m_soft->accessibleDescription());
    m_cap->setWords(noLimit, tr("no limit"));
    m_from->setTexts({tr("the moment of the bid"), tr("the end as it stands")});
    showCounts();
}

} // namespace gavel::ui
