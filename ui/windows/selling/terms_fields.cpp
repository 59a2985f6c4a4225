#include "windows/selling/terms_fields.h"

#include "models/time_entry.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"
#include "widgets/moment_edit.h"
#include "widgets/span_box.h"

#include <QCheckBox>
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
constexpr qint64 noLimit = -1; // among the caps of the soft close

QList<qint64> lasting()
{
    return {minuteMs, 2 * minuteMs, 3 * minuteMs, 5 * minuteMs, 10 * minuteMs, 30 * minuteMs,
            hourMs,   6 * hourMs,   dayMs,        3 * dayMs,    7 * dayMs,     anotherTime};
}

QList<qint64> opening()
{
    return {atOnce, minuteMs, 2 * minuteMs, 3 * minuteMs, 10 * minuteMs, anotherTime};
}

QList<qint64> softening()
{
    return {30 * secondMs, minuteMs, 2 * minuteMs, 5 * minuteMs, 10 * minuteMs};
}

QList<qint64> caps()
{
    return {noLimit, 10 * minuteMs, 30 * minuteMs, hourMs, 3 * hourMs};
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

QString gapIn(const QDateTimeEdit *field)
{
    const auto moment = models::localMoment(field->date(), field->time());
    return moment ? QString() : models::timeFaultText(moment.error());
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
    , m_opens(new SpanBox(u"sell.opens"_s, opening(), atOnce))
    , m_opensAt(new MomentEdit)
    , m_lasts(new SpanBox(u"sell.lasts"_s, lasting(), dayMs))
    , m_endsAt(new MomentEdit)
    , m_step(new DropDown(u"sell.step"_s))
    , m_fixedStep(new QLineEdit)
    , m_bands(new QPlainTextEdit)
    , m_soft(new QCheckBox)
    , m_window(new SpanBox(u"sell.soft.window"_s, softening(), auction::SoftClose().windowMs))
    , m_extend(new SpanBox(u"sell.soft.extend"_s, softening(), auction::SoftClose().extendMs))
    , m_cap(new SpanBox(u"sell.soft.cap"_s, caps(), noLimit))
{
    m_start->setObjectName(u"sell.start"_s);
    m_reserve->setObjectName(u"sell.reserve"_s);
    m_buyNow->setObjectName(u"sell.buyNow"_s);
    m_opensAt->setObjectName(u"sell.opensAt"_s);
    m_endsAt->setObjectName(u"sell.endsAt"_s);
    m_fixedStep->setObjectName(u"sell.fixedStep"_s);
    m_bands->setObjectName(u"sell.bands"_s);
    m_soft->setObjectName(u"sell.soft"_s);
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
    add(m_window, 7, 0, 2);
    add(m_extend, 7, 2, 2);
    add(m_cap, 7, 4, 2);
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
}

void TermsFields::follow()
{
    for (auto *field : {m_start, m_reserve, m_buyNow, m_fixedStep})
        connect(field, &QLineEdit::textChanged, this, &TermsFields::changed);
    connect(m_bands, &QPlainTextEdit::textChanged, this, &TermsFields::changed);
    for (auto *field : {m_opensAt, m_endsAt}) {
        connect(field, &QDateTimeEdit::dateTimeChanged, this, [this, field] {
            m_fields.value(field)->clearWrong();
            Q_EMIT changed();
        });
    }
    for (auto *box : std::initializer_list<DropDown *>{m_opens, m_lasts, m_step, m_window, m_extend, m_cap}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
            m_fields.value(box)->clearWrong();
            showChosen();
            Q_EMIT changed();
        });
    }
    connect(m_soft, &QCheckBox::toggled, this, [this] {
        showChosen();
        Q_EMIT changed();
    });
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
    m_fields.value(m_lasts)->setVisible(m_hasEnd);
    m_fields.value(m_endsAt)->setVisible(m_hasEnd && endsAtATime());
    m_fields.value(m_fixedStep)->setVisible(preset() == Preset::Fixed);
    m_fields.value(m_bands)->setVisible(preset() == Preset::Bands);
    for (auto *box : {m_window, m_extend, m_cap})
        m_fields.value(box)->setVisible(m_soft->isChecked());
}

void TermsFields::setValues(const SellForm::Values &values)
{
    m_shown = values;
    m_start->setText(values.start);
    m_reserve->setText(values.reserve);
    m_buyNow->setText(values.buyNow);
    m_opens->setSpan(values.opensAt ? anotherTime : values.opensInMs);
    showTime(m_opensAt, values.opensAt, hourMs);
    m_lasts->setSpan(values.endsAt ? anotherTime : values.lastsMs);
    showTime(m_endsAt, values.endsAt, dayMs);
    showSteps(values.preset);
    m_fixedStep->setText(values.step);
    m_bands->setPlainText(values.bands);
    showSoftClose(values.softClose);
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

void TermsFields::showSoftClose(const std::optional<auction::SoftClose> &soft)
{
    const auction::SoftClose shown = soft.value_or(auction::SoftClose());
    m_soft->setChecked(soft.has_value());
    m_window->setSpan(shown.windowMs);
    m_extend->setSpan(shown.extendMs);
    m_cap->setSpan(shown.capMs.value_or(noLimit));
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
    values.endsAt.reset();
    if (!m_hasEnd)
        values.endsAt = m_shown.endsAt;
    else if (endsAtATime())
        values.endsAt = timeIn(m_endsAt, m_shown.endsAt);
    else
        values.lastsMs = m_lasts->span();
    values.softClose.reset();
    if (!m_soft->isChecked())
        return;
    auction::SoftClose soft{.windowMs = m_window->span(), .extendMs = m_extend->span(), .capMs = {}};
    if (m_cap->span() != noLimit)
        soft.capMs = m_cap->span();
    values.softClose = soft;
}

QWidget *TermsFields::fieldOf(Field field) const
{
    switch (field) {
    case Field::Start:
        return m_start;
    case Field::Reserve:
        return m_reserve;
    case Field::BuyNow:
        return m_buyNow;
    case Field::Increments:
        return preset() == Preset::Fixed   ? static_cast<QWidget *>(m_fixedStep)
               : preset() == Preset::Bands ? static_cast<QWidget *>(m_bands)
                                           : m_step;
    case Field::OpensAt:
        return m_opensAt;
    case Field::EndsAt:
        return endsAtATime() ? static_cast<QWidget *>(m_endsAt) : m_lasts;
    case Field::SoftClose:
        return m_window;
    case Field::Name:
    case Field::Description:
        return nullptr;
    }
    Q_UNREACHABLE();
}

QString TermsFields::gapOf(Field field) const
{
    if (field == Field::OpensAt && m_hasOpening && opensAtATime())
        return gapIn(m_opensAt);
    if (field == Field::EndsAt && m_hasEnd && endsAtATime())
        return gapIn(m_endsAt);
    return {};
}

SellForm::Faults TermsFields::gaps() const
{
    SellForm::Faults faults;
    for (const auto field : {Field::OpensAt, Field::EndsAt}) {
        if (const QString gap = gapOf(field); !gap.isEmpty())
            faults.insert(field, gap);
    }
    return faults;
}

void TermsFields::setCheck(const std::function<QString(Field)> &check)
{
    const auto of = [this, &check](QWidget *widget, Field field) {
        m_fields.value(widget)->setCheck([this, check, field] {
            const QString gap = gapOf(field);
            return gap.isEmpty() ? check(field) : gap;
        });
    };
    of(m_start, Field::Start);
    of(m_reserve, Field::Reserve);
    of(m_buyNow, Field::BuyNow);
    of(m_opensAt, Field::OpensAt);
    of(m_endsAt, Field::EndsAt);
    of(m_fixedStep, Field::Increments);
    of(m_bands, Field::Increments);
}

QWidget *TermsFields::showFaults(const SellForm::Faults &faults)
{
    QWidget *first = nullptr;
    for (const auto field : {Field::Start, Field::EndsAt, Field::Reserve, Field::BuyNow, Field::OpensAt,
                             Field::Increments, Field::SoftClose}) {
        auto *widget = fieldOf(field);
        m_fields.value(widget)->setWrong(faults.value(field));
        if (!first && faults.contains(field))
            first = widget;
    }
    return first;
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
         tr("A line for each band: the price it counts from, a colon, the step. The first is from 0, and steps never "
            "fall."));
    name(m_window, tr("Last bids &within"), tr("A bid so close to the end extends the time."));
    name(m_extend, tr("Leave at least"), tr("So much time is left after such a bid."));
    name(m_cap, tr("But no longer than"), tr("The end moves no further past the first one."));
    m_soft->setText(tr("Late bids &extend the time"));
    m_soft->setAccessibleDescription(tr("A late bid moves the end, so that nobody is cut off."));
    m_soft->setToolTip(m_soft->accessibleDescription());
    m_start->setPlaceholderText(money.symbol());
    m_reserve->setPlaceholderText(tr("none"));
    m_buyNow->setPlaceholderText(tr("none"));
    m_bands->setPlaceholderText(u"0: %1\n%2: %3"_s.arg(money.plain(500), money.plain(10'000), money.plain(1'000)));
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
    m_cap->setWords(noLimit, tr("no limit"));
    for (const qint64 span : opening())
        m_opens->setWords(span, tr("In %n minute(s)", nullptr, static_cast<int>(span / minuteMs)));
    m_opens->setWords(atOnce, tr("At once"));
    m_opens->setWords(anotherTime, tr("At a time I choose"));
}

} // namespace gavel::ui
