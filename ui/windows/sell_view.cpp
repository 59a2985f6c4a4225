#include "windows/sell_view.h"

#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/lot_preview.h"
#include "widgets/message_edit.h"
#include "widgets/picture_well.h"
#include "widgets/status_banner.h"
#include "windows/house.h"
#include "windows/terms_fields.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::SellForm;

constexpr int margin = 22;
constexpr int formWidthMax = 620;
constexpr int sideWidth = 270;
constexpr int sideNeeds = 760; // below this width the preview makes room for the form

} // namespace

SellView::SellView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_back(makeButton(u"link"_s, u"sell.back"_s))
    , m_title(makeLabel(u"title"_s))
    , m_name(new MessageEdit(u"sell.name"_s, limits::lotNameMax))
    , m_description(new QPlainTextEdit)
    , m_pictures(new PictureWell(u"sell.pictures"_s, theme))
    , m_terms(new TermsFields)
    , m_banner(new StatusBanner(u"sell.banner"_s, theme))
    , m_pictureFault(makeParagraph(u"error"_s, u"sell.pictures.below"_s))
    , m_submit(makeButton(u"primary"_s, u"sell.submit"_s))
    , m_previewName(makeLabel(u"small"_s))
    , m_preview(new LotPreview(u"sell.preview"_s, theme))
    , m_promise(makeParagraph(u"third"_s))
    , m_side(nullptr)
{
    setObjectName(u"sell"_s);
    m_description->setObjectName(u"sell.description"_s);
    m_submit->setProperty("large", true);
    m_side = buildSide();
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(buildForm(), 1);
    row->addWidget(m_side);
    row->addSpacing(margin);
    row->addStretch();
    auto *head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_back, 0, Qt::AlignLeading);
    head->addWidget(m_title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 12, 0, 0);
    column->setSpacing(12);
    column->addLayout(head);
    column->addLayout(row, 1);
    retranslate();
    follow();
    takeTyped();
}

QWidget *SellView::buildForm()
{
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(96);
    m_pictureFault->hide();
    m_fields = {{Field::Name, new FormField(m_name)}, {Field::Description, new FormField(m_description)}};
    auto *form = new QWidget;
    form->setProperty("look", u"clear"_s);
    form->setMaximumWidth(formWidthMax);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 14, 22);
    column->setSpacing(14);
    column->addWidget(m_fields.value(Field::Name));
    column->addWidget(m_pictures);
    column->addWidget(m_pictureFault);
    column->addWidget(m_fields.value(Field::Description));
    column->addWidget(m_terms);
    column->addWidget(m_banner);
    column->addWidget(m_submit);
    column->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setMaximumWidth(formWidthMax + 16);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(form);
    area->viewport()->setAutoFillBackground(false);
    form->setAutoFillBackground(false);
    return area;
}

QWidget *SellView::buildSide()
{
    auto *side = new QWidget;
    side->setFixedWidth(sideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 16);
    column->setSpacing(8);
    column->addWidget(m_previewName);
    column->addWidget(m_preview);
    column->addWidget(m_promise);
    column->addStretch(1);
    return side;
}

void SellView::follow()
{
    connect(m_name, &QLineEdit::textChanged, this, &SellView::takeTyped);
    connect(m_description, &QPlainTextEdit::textChanged, this, &SellView::takeTyped);
    connect(m_terms, &TermsFields::changed, this, &SellView::takeTyped);
    connect(m_pictures, &PictureWell::changed, m_pictureFault, &QWidget::hide);
    connect(m_pictures, &PictureWell::changed, this, &SellView::takeTyped);
    connect(m_pictures, &PictureWell::refused, this, [this](const QString &reason) {
        m_pictureFault->setText(reason);
        m_pictureFault->show();
    });
    connect(m_submit, &QPushButton::clicked, this, &SellView::submit);
    connect(m_back, &QPushButton::clicked, this, &SellView::backAsked);
    connect(m_banner, &StatusBanner::actionClicked, this, [this] { finish(m_created); });
    connect(&m_house, &House::moneyChanged, this, &SellView::retranslate);
}

void SellView::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void SellView::takeTyped()
{
    SellForm::Values values;
    values.name = m_name->text();
    values.description = m_description->toPlainText();
    m_terms->put(values);
    values.picture = m_pictures->pictures().value(0);
    m_form.setValues(values);

    const auto &money = m_form.money();
    const auto start = money.parse(values.start);
    m_preview->setLot(m_pictures->first(), values.name.isEmpty() ? tr("The name of your lot") : values.name,
                      start ? money.shown(*start) : money.symbol() + u" –"_s, models::countdownText(values.lastsMs));
    m_promise->setText(values.opensAt ? tr("Bidding opens at %1, and you see every bid in the lot’s room.")
                                            .arg(models::dateTimeText(*values.opensAt, money.locale()))
                                      : tr("Bidding opens at once, and you see every bid in the lot’s room."));
}

void SellView::showFaults(const SellForm::Faults &faults)
{
    QWidget *first = nullptr;
    for (const auto field : {Field::Name, Field::Description}) {
        auto *shown = m_fields.value(field);
        shown->setWrong(faults.value(field));
        if (!first && faults.contains(field))
            first = shown->field();
    }
    auto *wrongTerm = m_terms->showFaults(faults);
    if (!first)
        first = wrongTerm;
    if (faults.contains(Field::Picture)) {
        m_pictureFault->setText(faults.value(Field::Picture));
        m_pictureFault->show();
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void SellView::submit()
{
    takeTyped();
    const auto draft = m_form.draft(m_house.line().clock().nowMs());
    showFaults(draft ? SellForm::Faults() : draft.error());
    if (!draft) {
        m_banner->say(StatusBanner::Tone::Alarm, tr("Something is missing above."));
        return;
    }
    busy(true);
    m_house.line().api().createLot(*draft, this, [this](const link::Result<LotView> &made) {
        if (!made) {
            busy(false);
            m_banner->say(StatusBanner::Tone::Alarm, models::problemText(made.error(), m_form.money()));
            return;
        }
        m_house.lots().put({*made});
        m_waiting = m_pictures->pictures();
        m_created = made->id;
        putPictures(made->id, 0);
    });
}

// One after the other, so that their order is the seller's.
void SellView::putPictures(LotId lot, int done)
{
    if (done == m_waiting.size()) {
        finish(lot);
        return;
    }
    m_banner->say(StatusBanner::Tone::Plain, tr("Sending picture %1 of %2…").arg(done + 1).arg(m_waiting.size()));
    m_house.line().api().putImage(
        lot, done + 1, m_waiting.at(done), this, [this, lot, done](const link::Result<link::Done> &put) {
            if (put) {
                putPictures(lot, done + 1);
                return;
            }
            m_banner->say(StatusBanner::Tone::Alarm,
                          tr("The lot is on sale, but picture %1 was not taken: %2")
                              .arg(QString::number(done + 1), models::problemText(put.error(), m_form.money())),
                          tr("See the lot"));
        });
}

void SellView::finish(LotId lot)
{
    busy(false);
    m_banner->clear();
    m_waiting.clear();
    m_name->clear();
    m_description->clear();
    m_terms->clearAmounts();
    m_pictures->clear();
    m_house.selling().reload();
    Q_EMIT created(lot);
}

void SellView::busy(bool on)
{
    m_submit->setEnabled(!on);
    m_submit->setText(on ? tr("Putting it up…") : tr("Put it up for sale"));
    if (on)
        m_banner->clear();
}

void SellView::resizeEvent(QResizeEvent *event)
{
    m_side->setVisible(width() >= sideNeeds);
    QWidget::resizeEvent(event);
}

void SellView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SellView::retranslate()
{
    m_form.setMoney(m_house.money());
    m_back->setText(tr("‹ Selling"));
    m_title->setText(tr("Sell a lot"));
    m_fields.value(Field::Name)->setTexts(tr("&Name"));
    m_name->setPlaceholderText(tr("Rangefinder camera, 1957"));
    m_fields.value(Field::Description)->setTexts(tr("&Description"));
    m_description->setPlaceholderText(tr("What it is, how old, in what condition, what comes with it"));
    m_previewName->setText(tr("As bidders will see it"));
    m_submit->setText(tr("Put it up for sale"));
    m_terms->retranslate(m_form.money());
    takeTyped();
}

} // namespace gavel::ui
