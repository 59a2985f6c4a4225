#include "windows/sales/sale_dialog.h"

#include "link/sale_api.h"
#include "models/sales/sale_words.h"
#include "models/time_entry.h"
#include "models/time_text.h"
#include "protocol/limits.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"
#include "widgets/moment_edit.h"
#include "widgets/span_box.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::SaleForm;

constexpr qint64 secondMs = 1'000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr int aboutHeight = 62;
constexpr int fieldGap = 14;
constexpr int columnGap = 28;
constexpr qsizetype lotsSupposed = 3; // of a sale that has none yet

// In the order they are chosen from.
constexpr auction::Closing closings[] = {auction::Closing::Own, auction::Closing::Staggered, auction::Closing::Cascade,
                                         auction::Closing::Group};
enum Opens { ByHand, AtATime };

QList<qint64> steps()
{
    return {20 * secondMs, 30 * secondMs, 45 * secondMs, minuteMs,     90 * secondMs,
            2 * minuteMs,  3 * minuteMs,  5 * minuteMs,  10 * minuteMs};
}

// The evening of today, or of tomorrow.
auction::TimeMs usualEnd()
{
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime evening(now.date(), QTime(20, 0));
    return (evening > now ? evening : evening.addDays(1)).toMSecsSinceEpoch();
}

// As it was while nobody has changed it, since the field is no finer than minutes.
auction::TimeMs timeIn(const MomentEdit &field, std::optional<auction::TimeMs> given)
{
    const auction::TimeMs shown = QDateTime(field.date(), field.time()).toMSecsSinceEpoch();
    return given && shown / minuteMs == *given / minuteMs ? *given : shown;
}

QString gapIn(const MomentEdit &field)
{
    const auto moment = models::localMoment(field.date(), field.time());
    return moment ? QString() : models::timeFaultText(moment.error());
}

} // namespace

SaleDialog::SaleDialog(link::HttpClient &http, const Subject &subject, const Now &now, const Theme &theme,
                       QWidget *parent)
    : FormDialog(u"sale"_s, theme, parent)
    , m_http(http)
    , m_sale(subject.sale)
    , m_lots(subject.lots)
    , m_isOnly(subject.isOnly)
    , m_now(now)
    , m_name(new MessageEdit(u"sale.name"_s, protocol::limits::lotNameMax))
    , m_about(new QPlainTextEdit)
    , m_opens(new DropDown(u"sale.opens"_s))
    , m_opensAt(new MomentEdit)
    , m_closing(new DropDown(u"sale.closing"_s))
    , m_meaning(makeDialogParagraph(u"second"_s, u"sale.meaning"_s))
    , m_firstEnd(new MomentEdit)
    , m_step(new SpanBox(u"sale.step"_s, steps(), auction::ClosingPlan::stepMsDefault))
    , m_preview(makeDialogParagraph(u"strong"_s, u"sale.preview"_s))
    , m_prebids(new QCheckBox)
    , m_prebidsNote(makeDialogParagraph(u"second"_s, u"sale.prebidsNote"_s))
    , m_paddles(new QCheckBox)
{
    m_about->setObjectName(u"sale.about"_s);
    m_about->setTabChangesFocus(true);
    m_about->setFixedHeight(aboutHeight);
    m_opensAt->setObjectName(u"sale.opensAt"_s);
    m_firstEnd->setObjectName(u"sale.firstEnd"_s);
    addColumns();
    openAt(m_isOnly ? static_cast<QWidget *>(m_closing) : m_name);
    const QList<QWidget *> order{m_name, m_about,   m_opens,   m_opensAt,      m_closing,     m_firstEnd,
                                 m_step, m_prebids, m_paddles, cancelButton(), submitButton()};
    for (qsizetype at = 1; at < order.size(); ++at)
        setTabOrder(order.at(at - 1), order.at(at));
    retranslate();
    fill();
    follow();
    showChosen();
}

FormField *SaleDialog::named(Field field, QWidget *widget)
{
    auto *made = new FormField(widget);
    m_fields.insert(field, made);
    return made;
}

// Beside each other, so that a low screen has room for all of it.
void SaleDialog::addColumns()
{
    auto *columns = new QWidget;
    auto *both = new QBoxLayout(m_isOnly ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, columns);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(m_isOnly ? fieldGap : columnGap);
    QWidget *sale = column(&SaleDialog::buildSale);
    QWidget *lots = column(&SaleDialog::buildClosing);
    if (!m_isOnly)
        both->addWidget(sale, 0, Qt::AlignTop);
    both->addWidget(lots, 0, Qt::AlignTop);
    if (m_isOnly)
        both->addWidget(sale, 0, Qt::AlignTop);
    add(columns);
}

QWidget *SaleDialog::column(void (SaleDialog::*build)(QBoxLayout &))
{
    auto *column = new QWidget;
    column->setMinimumWidth(dialogWidth - 2 * dialogMargin);
    auto *parts = new QVBoxLayout(column);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(fieldGap);
    (this->*build)(*parts);
    return column;
}

void SaleDialog::buildSale(QBoxLayout &column)
{
    column.addWidget(named(Field::Name, m_name));
    column.addWidget(named(Field::About, m_about));
    for (const auto field : {Field::Name, Field::About})
        m_fields.value(field)->setVisible(!m_isOnly);
    buildOpening(column);
    buildBidding(column);
}

// The house's first sale runs always, and one that has begun does not begin again.
void SaleDialog::buildOpening(QBoxLayout &column)
{
    auto *row = new QWidget;
    auto *fields = new QHBoxLayout(row);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(fieldGap);
    m_opensField = new FormField(m_opens);
    fields->addWidget(m_opensField, 1, Qt::AlignTop);
    fields->addWidget(named(Field::OpensAt, m_opensAt), 1, Qt::AlignTop);
    column.addWidget(row);
    row->setVisible(!m_sale || m_sale->phase == auction::SalePhase::Planned);
}

void SaleDialog::buildClosing(QBoxLayout &column)
{
    column.addWidget(named(Field::Closing, m_closing));
    column.addWidget(m_meaning);
    auto *row = new QWidget;
    auto *fields = new QHBoxLayout(row);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(fieldGap);
    fields->addWidget(named(Field::FirstEnd, m_firstEnd), 1, Qt::AlignTop);
    fields->addWidget(named(Field::Step, m_step), 1, Qt::AlignTop);
    column.addWidget(row);
    column.addWidget(m_preview);
}

// What the house says of names counts for its first sale: it is not said twice.
void SaleDialog::buildBidding(QBoxLayout &column)
{
    m_prebids->setObjectName(u"sale.prebids"_s);
    m_paddles->setObjectName(u"sale.paddles"_s);
    column.addWidget(m_prebids);
    column.addWidget(m_prebidsNote);
    column.addWidget(m_paddles);
    m_paddles->setVisible(!m_sale || m_sale->id != auction::firstSale);
}

void SaleDialog::fill()
{
    const SaleForm form = m_sale ? SaleForm::of(*m_sale) : SaleForm();
    m_name->setText(form.name);
    m_about->setPlainText(form.about);
    m_opens->setCurrentIndex(form.opensAt ? AtATime : ByHand);
    const auction::TimeMs firstEnd = form.plan.firstEnd > 0 ? form.plan.firstEnd : usualEnd();
    m_opensAt->setMoment(form.opensAt.value_or(firstEnd - hourMs));
    m_firstEnd->setMoment(firstEnd);
    m_step->setSpan(form.plan.stepMs);
    m_prebids->setChecked(form.prebids);
    m_paddles->setChecked(form.showsPaddles);
    for (int index = 0; index < m_closing->count(); ++index) {
        if (closings[index] == form.plan.closing)
            m_closing->setCurrentIndex(index);
    }
}

void SaleDialog::follow()
{
    connect(m_prebids, &QCheckBox::toggled, this, &SaleDialog::showChosen);
    for (auto *box : std::initializer_list<QComboBox *>{m_opens, m_closing, m_step})
        connect(box, &QComboBox::currentIndexChanged, this, &SaleDialog::showChosen);
    for (const auto &[moment, field] : {std::pair(m_opensAt, Field::OpensAt), std::pair(m_firstEnd, Field::FirstEnd)}) {
        connect(moment, &QDateTimeEdit::dateTimeChanged, this, [this, field = field] {
            m_fields.value(field)->clearWrong();
            showPreview();
        });
    }
}

auction::Closing SaleDialog::closing() const
{
    return closings[qMax(0, m_closing->currentIndex())];
}

SaleForm SaleDialog::form() const
{
    SaleForm form;
    form.name = m_name->text();
    form.about = m_about->toPlainText();
    form.prebids = m_prebids->isChecked();
    form.showsPaddles = m_paddles->isChecked();
    const bool startsByItself = m_opens->currentIndex() == AtATime;
    const auto given = m_sale ? m_sale->opensAt : std::nullopt;
    if (m_sale && m_sale->phase != auction::SalePhase::Planned)
        form.opensAt = given;
    else if (startsByItself)
        form.opensAt = timeIn(*m_opensAt, given);
    form.plan = m_sale ? m_sale->plan : auction::ClosingPlan();
    form.plan.closing = closing();
    if (form.plan.closing == auction::Closing::Own)
        return form;
    form.plan.stepMs = m_step->span();
    form.plan.firstEnd = timeIn(*m_firstEnd, m_sale ? std::optional(m_sale->plan.firstEnd) : std::nullopt);
    return form;
}

void SaleDialog::showChosen()
{
    const bool hasPlan = closing() != auction::Closing::Own;
    m_fields.value(Field::OpensAt)->setVisible(m_opens->currentIndex() == AtATime);
    m_fields.value(Field::FirstEnd)->parentWidget()->setVisible(hasPlan);
    m_fields.value(Field::Step)->setVisible(closing() != auction::Closing::Group);
    m_meaning->setText(models::closingSentence(closing()));
    m_prebidsNote->setVisible(m_prebids->isChecked());
    showPreview();
}

void SaleDialog::showPreview()
{
    const QString ends = models::plannedEndsText(form().plan, m_lots > 0 ? m_lots : lotsSupposed, m_now());
    m_preview->setText(ends);
    m_preview->setVisible(!ends.isEmpty());
}

void SaleDialog::showFaults(const SaleForm::Faults &faults)
{
    QWidget *first = nullptr;
    for (const auto field : {Field::Name, Field::About, Field::OpensAt, Field::Closing, Field::FirstEnd, Field::Step}) {
        m_fields.value(field)->setWrong(faults.value(field));
        if (!first && faults.contains(field))
            first = m_fields.value(field)->field();
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void SaleDialog::submit()
{
    const SaleForm written = form();
    SaleForm::Faults faults = written.faults(m_now(), m_sale);
    if (const QString gap = written.opensAt ? gapIn(*m_opensAt) : QString(); !gap.isEmpty())
        faults.insert(Field::OpensAt, gap);
    if (const QString gap = gapIn(*m_firstEnd); written.plan.closing != auction::Closing::Own && !gap.isEmpty())
        faults.insert(Field::FirstEnd, gap);
    showFaults(faults);
    if (!faults.isEmpty())
        return;
    const QJsonObject asked = written.asked(m_sale);
    if (asked.isEmpty()) {
        Q_EMIT saved(*m_sale);
        return accept();
    }
    setBusy(true);
    const auto reply = [this](const link::Result<protocol::SaleView> &sale) {
        if (!sale)
            return answer(sale.error());
        Q_EMIT saved(*sale);
        accept();
    };
    if (m_sale)
        link::changeSale(m_http, m_sale->id, asked, this, reply);
    else
        link::makeSale(m_http, asked, this, reply);
}

// At the field that it is about, if there is one.
void SaleDialog::answer(const link::Problem &problem)
{
    const QString sentence = models::saleProblemText(problem, models::MoneyText());
    const auto field = SaleForm::fieldOf(problem.member);
    if (!field)
        return fail(sentence);
    setBusy(false);
    showFaults({{*field, sentence}});
}

void SaleDialog::retranslate()
{
    setTexts(m_isOnly ? tr("When lots end")
             : m_sale ? tr("Change the sale")
                      : tr("Another sale"),
             m_sale ? QString() : tr("Lots that are put into it stay closed until it starts."),
             m_sale ? tr("Save") : tr("Plan it"));
    m_fields.value(Field::Name)->setTexts(tr("&Name"));
    m_fields.value(Field::About)->setTexts(tr("What people &read of it"));
    m_opensField->setTexts(tr("&Starts"));
    m_opens->setTexts({tr("When I start it"), tr("At a time I choose")});
    m_fields.value(Field::OpensAt)->setTexts(tr("S&tarts at"));
    m_fields.value(Field::Closing)->setTexts(tr("How the &lots end"));
    QStringList names;
    for (const auction::Closing closing : closings)
        names.append(models::closingText(closing));
    m_closing->setTexts(names);
    m_fields.value(Field::FirstEnd)
        ->setTexts(tr("&First end"),
                   tr("In the time of this computer, %1.").arg(models::zoneText(timeIn(*m_firstEnd, std::nullopt))));
    m_prebids->setText(tr("&Bidders may leave a maximum before a lot opens"));
    m_prebidsNote->setText(tr("As soon as somebody has left one, the order and the times of all lots of the sale "
                              "stand: be sure of them before."));
    m_paddles->setText(tr("&Others see paddle numbers instead of names"));
    m_fields.value(Field::Step)->setTexts(tr("St&ep"), tr("From one lot’s end to the next one’s."));
    showChosen();
}

} // namespace gavel::ui
