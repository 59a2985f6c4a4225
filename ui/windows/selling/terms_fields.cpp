#include "windows/selling/terms_fields.h"

#include "models/time_entry.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"
#include "widgets/moment_edit.h"
#include "widgets/span_box.h"
#include "windows/selling/soft_close_fields.h"

#include <QDateTimeEdit>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::SellForm;
using Preset = auction::Increments::Preset;

constexpr qint64 secondMs = 1'000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qint64 anotherTime = -1; // among the spans that a lot lasts, and those until it opens
constexpr qint64 atOnce = 0;

QList<qint64> lasting()
{
    return {minuteMs, 2 * minuteMs, 3 * minuteMs, 5 * minuteMs, 10 * minuteMs, 30 * minuteMs,
            hourMs,   6 * hourMs,   dayMs,        3 * dayMs,    7 * dayMs,     anotherTime};
}

QList<qint64> opening()
{
    return {atOnce, minuteMs, 2 * minuteMs, 3 * minuteMs, 10 * minuteMs, anotherTime};
}

// eBay's table is in major units of two-decimal currencies, so it comes last, where it may be left out.
constexpr Preset presets[] = {Preset::Ladder, Preset::Fixed, Preset::Any, Preset::Bands, Preset::Ebay};
constexpr int ebayExponent = 2;

void fill(DropDown *box, const QStringList &texts)
{
    const int chosen = qBound(0, box->currentIndex(), static_cast<int>(texts.size()) - 1);
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItems(texts);
    box->setCurrentIndex(chosen);
}

// A minute is as fine as people set it; the seconds of now would only be in the way.
QDateTime fullHour(qint64 fromNowMs)
{
    const auto then = QDateTime::currentDateTime().addMSecs(fromNowMs);
    return {then.date(), QTime(then.time().hour(), 0)};
}

void showTime(MomentEdit *field, std::optional<auction::TimeMs> at, qint64 usualFromNowMs)
{
    field->setMoment(at && *at > 0 ? *at : fullHour(usualFromNowMs).toMSecsSinceEpoch());
}

// Where clocks go forward over what the field shows, the moment as if they had not yet.
auction::TimeMs shownIn(const QDateTimeEdit *field)
{
    return QDateTime(field->date(), field->time()).toMSecsSinceEpoch();
}

// What the field shows; as it was given while nobody has changed it, since the field is no finer than minutes.
auction::TimeMs timeIn(const QDateTimeEdit *field, std::optional<auction::TimeMs> given)
{
    const auction::TimeMs shown = shownIn(field);
    const bool isSame = given && shown / minuteMs == *given / minuteMs;
    return isSame ? *given : shown;
}

} // namespace

TermsFields::TermsFields(QWidget *parent)
    : QWidget(parent)
    , m_start(new QLineEdit)
    , m_reserve(new QLineEdit)
    , m_buyNow(new QLineEdit)
    , m_value(new QLineEdit)
    , m_opens(new SpanBox(u"sell.opens"_s, opening(), atOnce))
    , m_opensAt(new MomentEdit)
    , m_lasts(new SpanBox(u"sell.lasts"_s, lasting(), dayMs))
    , m_endsAt(new MomentEdit)
    , m_step(new DropDown(u"sell.step"_s))
    , m_fixedStep(new QLineEdit)
    , m_bands(new QPlainTextEdit)
    , m_soft(new SoftCloseFields)
    , m_below(new DropDown(u"sell.belowReserve"_s))
{
    m_start->setObjectName(u"sell.start"_s);
    m_reserve->setObjectName(u"sell.reserve"_s);
    m_buyNow->setObjectName(u"sell.buyNow"_s);
    m_value->setObjectName(u"sell.value"_s);
    m_opensAt->setObjectName(u"sell.opensAt"_s);
    m_endsAt->setObjectName(u"sell.endsAt"_s);
    m_fixedStep->setObjectName(u"sell.fixedStep"_s);
    m_bands->setObjectName(u"sell.bands"_s);
    m_bands->setTabChangesFocus(true);
    m_bands->setFixedHeight(84);
    build();
    retranslate(models::MoneyText());
    setValues({});
    follow();
}

void TermsFields::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(12);
    const auto add = [this, grid](QWidget *field, int row, int column, int columns) {
        auto *named = new FormField(field);
        m_fields.insert(field, named);
        grid->addWidget(named, row, column, 1, columns, Qt::AlignTop);
    };
    add(m_start, 0, 0, 3);
    add(m_lasts, 0, 3, 3);
    add(m_endsAt, 1, 3, 3);
    add(m_reserve, 2, 0, 3);
    add(m_buyNow, 2, 3, 3);
    add(m_opens, 3, 0, 3);
    add(m_opensAt, 3, 3, 3);
    add(m_step, 4, 0, 3);
    add(m_fixedStep, 4, 3, 3);
    add(m_bands, 5, 0, 6);
    grid->addWidget(m_soft, 6, 0, 1, 6);
    m_fields.insert(m_soft->first().field(), &m_soft->first());
    add(m_value, 7, 0, 3);
    add(m_below, 8, 0, 6); // last: it comes and goes with the reserve
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
}

void TermsFields::follow()
{
    for (auto *field : {m_start, m_reserve, m_buyNow, m_value, m_fixedStep})
        connect(field, &QLineEdit::textChanged, this, &TermsFields::changed);
    connect(m_bands, &QPlainTextEdit::textChanged, this, &TermsFields::changed);
    for (auto *field : {m_opensAt, m_endsAt}) {
        connect(field, &QDateTimeEdit::dateTimeChanged, this, [this, field] {
            m_fields.value(field)->clearWrong();
            Q_EMIT changed();
        });
    }
    connect(m_reserve, &QLineEdit::textChanged, this, &TermsFields::showChosen);
    for (auto *box : std::initializer_list<DropDown *>{m_opens, m_lasts, m_step, m_below}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
            m_fields.value(box)->clearWrong();
            showChosen();
            Q_EMIT changed();
        });
    }
    connect(m_soft, &SoftCloseFields::changed, this, &TermsFields::changed);
}

Preset TermsFields::preset() const
{
    return presets[qMax(0, m_step->currentIndex())];
}

bool TermsFields::opensAtATime() const
{
    return m_opens->span() == anotherTime;
}

bool TermsFields::endsAtATime() const
{
    return m_lasts->span() == anotherTime;
}

void TermsFields::showChosen()
{
    m_fields.value(m_opens)->setVisible(m_hasOpening);
    m_fields.value(m_opensAt)->setVisible(m_hasOpening && opensAtATime());
    const bool hasEnd = m_hasEnd && !m_endsWithSale;
    m_fields.value(m_lasts)->setVisible(hasEnd);
    m_fields.value(m_endsAt)->setVisible(hasEnd && endsAtATime());
    m_fields.value(m_fixedStep)->setVisible(preset() == Preset::Fixed);
    m_fields.value(m_bands)->setVisible(preset() == Preset::Bands);
    m_fields.value(m_below)->setVisible(!m_reserve->text().trimmed().isEmpty());
}

void TermsFields::setValues(const SellForm::Values &values)
{
    m_shown = values;
    m_start->setText(values.start);
    m_reserve->setText(values.reserve);
    m_buyNow->setText(values.buyNow);
    m_value->setText(values.value);
    m_opens->setSpan(values.opensAt ? anotherTime : values.opensInMs);
    showTime(m_opensAt, values.opensAt, hourMs);
    m_lasts->setSpan(values.endsAt ? anotherTime : values.lastsMs);
    showTime(m_endsAt, values.endsAt, dayMs);
    showSteps(values.preset);
    m_fixedStep->setText(values.step);
    m_bands->setPlainText(values.bands);
    m_soft->setSoftClose(values.softClose);
    m_below->setCurrentIndex(static_cast<int>(values.belowReserve));
    showFaults({});
    showChosen();
}

void TermsFields::showSteps(Preset preset)
{
    for (int index = 0; index < m_step->count(); ++index) {
        if (presets[index] == preset)
            m_step->setCurrentIndex(index);
    }
}

void TermsFields::setSale(bool saysEnds, bool isPlanned)
{
    if (m_endsWithSale == saysEnds && m_opensWithSale == isPlanned)
        return;
    m_endsWithSale = saysEnds;
    m_opensWithSale = isPlanned;
    fillChoices();
    showChosen();
}

void TermsFields::setTimes(bool opening, bool end)
{
    m_hasOpening = opening;
    m_hasEnd = end;
    showChosen();
}

void TermsFields::put(SellForm::Values &values) const
{
    values.start = m_start->text();
    values.reserve = m_reserve->text();
    values.buyNow = m_buyNow->text();
    values.value = m_value->text();
    values.preset = preset();
    values.step = m_fixedStep->text();
    values.bands = m_bands->toPlainText();
    values.opensAt.reset();
    if (!m_hasOpening)
        values.opensAt = m_shown.opensAt;
    else if (opensAtATime())
        values.opensAt = timeIn(m_opensAt, m_shown.opensAt);
    else
        values.opensInMs = m_opens->span();
    values.belowReserve = static_cast<auction::BelowReserve>(m_below->currentIndex());
    values.endsWithSale = m_endsWithSale;
    values.endsAt.reset();
    if (!m_hasEnd)
        values.endsAt = m_shown.endsAt;
    else if (endsAtATime())
        values.endsAt = timeIn(m_endsAt, m_shown.endsAt);
    else
        values.lastsMs = m_lasts->span();
    values.softClose = m_soft->softClose();
}

void TermsFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate(m_money);
    QWidget::changeEvent(event);
}

void TermsFields::retranslate(const models::MoneyText &money)
{
    m_money = money;
    const auto name = [this](QWidget *field, const QString &text, const QString &hint = {}) {
        m_fields.value(field)->setTexts(text, hint);
    };
    name(m_start, tr("&Start price"), tr("The first bid may be exactly this."));
    name(m_lasts, tr("Las&ts"), tr("Counted from the opening, on the host’s clock."));
    name(m_endsAt, tr("Ends at"), tr("In the time of this computer, %1.").arg(models::zoneText(shownIn(m_endsAt))));
    name(m_reserve, tr("&Reserve"), tr("Below it the lot is not sold. Bidders see only whether it is met."));
    name(m_buyNow, tr("&Buy now"),
         tr("Whoever bids this has the lot at once. Buy-now disappears after the first bid, or once the reserve is "
            "met."));
    name(m_opens, tr("&Opens"), tr("Until it opens people can look, but not bid."));
    name(m_opensAt, tr("Op&ens at"), tr("In the time of this computer, %1.").arg(models::zoneText(shownIn(m_opensAt))));
    name(m_step, tr("Ste&ps"), tr("How much more the next bid must be at least."));
    name(m_fixedStep, tr("Ea&ch step"));
    name(m_bands, tr("Steps b&y price"),
         tr("The first step, and behind each semicolon a further one with the price from which it counts. Steps never "
            "fall."));
    name(m_below, tr("Below the reserve"));
    name(m_value, tr("Value"),
         tr("What it is worth by itself. Bidders see it, and receipts say what was paid above it: a gift."));
    m_start->setPlaceholderText(money.symbol());
    m_reserve->setPlaceholderText(tr("none"));
    m_buyNow->setPlaceholderText(tr("none"));
    m_value->setPlaceholderText(tr("not said"));
    m_bands->setPlaceholderText(u"%1; %2 > %3"_s.arg(money.plain(500), money.plain(1'000), money.plain(10'000)));
    fillChoices();
    showChosen();
}

void TermsFields::fillChoices()
{
    QStringList steps{tr("Grow with the price, about 5 %"), tr("Always the same"), tr("Any amount above the price"),
                      tr("By my own table")};
    if (m_money.currency().exponent == ebayExponent)
        steps << tr("As on eBay");
    fill(m_step, steps);
    m_lasts->setWords(anotherTime, tr("Until a time I choose"));
    m_below->setTexts({tr("The price rises step by step"), tr("A bid’s maximum becomes the price at once")});
    for (const qint64 span : opening())
        m_opens->setWords(span, tr("In %n minute(s)", nullptr, static_cast<int>(span / minuteMs)));
    m_opens->setWords(atOnce, m_opensWithSale ? tr("When its sale starts") : tr("At once"));
    m_opens->setWords(anotherTime, tr("At a time I choose"));
}

} // namespace gavel::ui
