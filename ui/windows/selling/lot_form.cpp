#include "windows/selling/lot_form.h"

#include "dialogs/picture_editor.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/lot_preview.h"
#include "widgets/message_edit.h"
#include "widgets/picture_well.h"
#include "widgets/scrolling.h"
#include "windows/house.h"
#include "windows/selling/terms_fields.h"

#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QStringListModel>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::SellForm;

constexpr int formWidthMax = 606;
constexpr int fieldsGap = 14;
constexpr int barRoom = fieldsGap + 12; // beside the fields, for the bar that scrolls them
constexpr int sideWidth = 286;
constexpr int sideNeeds = 760; // below this width the preview makes room for the form
constexpr int descriptionHeight = 96;
constexpr int saleLetters = 10;

} // namespace

LotForm::LotForm(House &house, const Theme &theme, QWidget *below, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_name(new MessageEdit(u"sell.name"_s, protocol::limits::lotNameMax))
    , m_description(new QPlainTextEdit)
    , m_pictures(new PictureWell(u"sell.pictures"_s, theme))
    , m_pictureFault(makeParagraph(u"error"_s, u"sell.pictures.below"_s))
    , m_terms(new TermsFields)
    , m_sale(new DropDown(u"sell.sale"_s))
    , m_number(new MessageEdit(u"sell.number"_s, auction::lotNumberMax))
    , m_category(new MessageEdit(u"sell.category"_s, auction::lotCategoryMax))
    , m_categories(new QStringListModel(this))
    , m_area(nullptr)
    , m_preview(new LotPreview(u"sell.preview"_s, theme, house.pixmaps()))
    , m_promise(makeParagraph(u"third"_s))
    , m_gets(makeParagraph(u"third"_s, u"sell.gets"_s))
    , m_side(nullptr)
{
    setObjectName(u"sell.form"_s);
    m_description->setObjectName(u"sell.description"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    row->addWidget(buildMain(below), 1);
    row->addWidget(buildSide());
    row->addStretch();
    follow();
    retranslate();
}

// What is done with the fields is in sight however far they are scrolled.
QWidget *LotForm::buildMain(QWidget *below)
{
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(0, 0, barRoom, 0);
    foot->addWidget(below);
    auto *main = new QWidget;
    main->setMaximumWidth(formWidthMax + barRoom);
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildFields(), 1);
    column->addLayout(foot);
    return main;
}

QWidget *LotForm::buildFields()
{
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(descriptionHeight);
    m_pictureFault->hide();
    m_fields = {{Field::Name, new FormField(m_name)}, {Field::Description, new FormField(m_description)}};
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, fieldsGap, fieldsGap);
    column->setSpacing(14);
    column->addWidget(m_fields.value(Field::Name));
    column->addWidget(m_pictures);
    column->addWidget(m_pictureFault);
    column->addWidget(m_fields.value(Field::Description));
    column->addWidget(buildPlace());
    column->addWidget(m_terms);
    column->addStretch(1);
    m_area = scrolling(form);
    m_area->setObjectName(u"sell.fields"_s);
    return m_area;
}

// Where it is to be found: its sale, number and category.
QWidget *LotForm::buildPlace()
{
    auto *completer = new QCompleter(m_categories, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_category->setCompleter(completer);
    m_sale->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sale->setMinimumContentsLength(saleLetters);
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    for (const auto &[field, widget] :
         {std::pair<Field, QWidget *>{Field::Sale, m_sale}, {Field::Category, m_category}, {Field::Number, m_number}}) {
        m_fields.insert(field, new FormField(widget));
        row->addWidget(m_fields.value(field), 1, Qt::AlignTop);
    }
    return place;
}

const protocol::SaleView *LotForm::chosenSale() const
{
    return m_house.sales().find(m_wanted);
}

// Sales that are not over, and that of the lot that is changed: it stays in it.
void LotForm::offerSales()
{
    const QSignalBlocker quiet(m_sale);
    m_sale->clear();
    if (!chosenSale() && !m_house.sales().sales().isEmpty())
        m_wanted = auction::firstSale; // the other was removed
    for (const auto &sale : m_house.sales().sales()) {
        if (sale.phase != auction::SalePhase::Over || m_form.base())
            m_sale->addItem(sale.name, sale.id);
    }
    m_sale->setCurrentIndex(qMax(0, m_sale->findData(m_wanted)));
    QStringList categories;
    for (const auto &lot : m_house.lots().lots())
        categories.append(lot.place.category);
    categories.removeDuplicates();
    m_categories->setStringList(categories);
    m_fields.value(Field::Sale)->setVisible(m_house.sales().areSeveral());
    showSale();
}

void LotForm::showSale()
{
    m_sale->setEnabled(!m_form.base());
    const auto *sale = chosenSale();
    m_terms->setSale(sale && sale->plan.closing != auction::Closing::Own,
                     sale && sale->phase == auction::SalePhase::Planned);
}

QWidget *LotForm::buildSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 12, 16);
    column->setSpacing(8);
    column->addWidget(m_preview);
    column->addWidget(m_gets);
    column->addWidget(m_promise);
    column->addStretch(1);
    m_side = scrolling(side);
    m_side->setFixedWidth(sideWidth);
    return m_side;
}

void LotForm::follow()
{
    connect(m_name, &QLineEdit::textChanged, this, &LotForm::readTyped);
    connect(m_description, &QPlainTextEdit::textChanged, this, &LotForm::readTyped);
    connect(m_terms, &TermsFields::changed, this, &LotForm::readTyped);
    for (auto *field : {m_number, m_category})
        connect(field, &QLineEdit::textChanged, this, &LotForm::readTyped);
    connect(m_sale, &QComboBox::currentIndexChanged, this, [this] {
        m_wanted = m_sale->currentData().toLongLong();
        showSale();
        readTyped();
    });
    connect(&m_house.sales(), &models::HouseSales::changed, this, &LotForm::offerSales);
    connect(&m_house.lots(), &models::LotListModel::loaded, this, &LotForm::offerSales);
    connect(m_pictures, &PictureWell::touched, m_pictureFault, &QWidget::hide);
    connect(m_pictures, &PictureWell::changed, this, &LotForm::readTyped);
    connect(m_pictures, &PictureWell::refused, this, [this](const QString &reason) {
        m_pictureFault->setText(reason);
        m_pictureFault->show();
    });
    for (const auto field : {Field::Name, Field::Description, Field::Number, Field::Category})
        m_fields.value(field)->setCheck([this, field] { return faultOf(field); });
    m_terms->setCheck([this](Field field) { return faultOf(field); });
    connect(m_pictures, &PictureWell::editAsked, this, &LotForm::editPicture);
    connect(&m_house, &House::moneyChanged, this, &LotForm::retranslate);
}

void LotForm::editPicture(int index)
{
    auto *editor = new PictureEditor(pictures().at(index).bytes, m_theme, window());
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &PictureEditor::edited, m_pictures,
            [this, index](const QByteArray &picture) { m_pictures->replace(index, picture); });
    editor->open();
}

void LotForm::fill(const models::Draft &draft, const std::optional<protocol::LotDraft> &base, auction::Phase phase)
{
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_form.setBase(base);
        m_name->setText(draft.values.name);
        m_description->setPlainText(draft.values.description);
        m_number->setText(draft.values.number);
        m_category->setText(draft.values.category);
        m_wanted = draft.values.sale;
        offerSales();
        m_pictures->setPictures(draft.pictures);
        m_pictureFault->hide();
        setHeld(false);
        m_terms->setTimes(!base || phase == auction::Phase::Scheduled, phase != auction::Phase::Paused);
        m_terms->setValues(draft.values);
        showFaults({});
        m_area->verticalScrollBar()->setValue(0);
    }
    readTyped();
}

void LotForm::holdToPictures()
{
    const auto there = pictures();
    const auto isFresh = [](const models::DraftPicture &picture) { return picture.path.isEmpty(); };
    const auto standing = std::find_if(there.begin(), there.end(), isFresh) - there.begin();
    m_pictures->setPictures(there, static_cast<int>(standing));
    setHeld(true);
}

void LotForm::setHeld(bool held)
{
    m_isHeld = held;
    for (QWidget *part : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_description),
                          m_number->parentWidget()->parentWidget(), static_cast<QWidget *>(m_terms)})
        part->setEnabled(!held);
}

bool LotForm::isReadingPictures() const
{
    return m_pictures->isReading();
}

const QList<models::DraftPicture> &LotForm::pictures() const
{
    return m_pictures->pictures();
}

void LotForm::focusFirst()
{
    (m_isHeld ? static_cast<QWidget *>(m_pictures) : m_name)->setFocus(Qt::OtherFocusReason);
}

void LotForm::readTyped()
{
    if (m_isFilling)
        return;
    SellForm::Values values;
    values.name = m_name->text();
    values.description = m_description->toPlainText().replace(u'\t', u' '); // as tables are pasted
    values.number = m_number->text();
    values.category = m_category->text();
    values.sale = m_wanted;
    m_terms->put(values);
    m_form.setValues(values);
    showPreview();
    Q_EMIT edited();
}

std::optional<protocol::LotDraft> LotForm::checked()
{
    const auto draft = m_form.draft(m_house.line().clock().nowMs());
    SellForm::Faults faults = m_terms->gaps();
    if (!draft) {
        for (auto fault = draft.error().begin(); fault != draft.error().end(); ++fault) {
            if (!faults.contains(fault.key()))
                faults.insert(fault.key(), fault.value());
        }
    }
    showFaults(faults);
    return faults.isEmpty() ? std::optional(*draft) : std::nullopt;
}

QString LotForm::faultOf(Field field) const
{
    return m_form.faults(m_house.line().clock().nowMs()).value(field);
}

void LotForm::showFaults(const SellForm::Faults &faults)
{
    QWidget *first = nullptr;
    for (const auto field : {Field::Name, Field::Description, Field::Category, Field::Number}) {
        auto *shown = m_fields.value(field);
        shown->setWrong(faults.value(field));
        if (!first && faults.contains(field))
            first = shown->field();
    }
    auto *wrongTerm = m_terms->showFaults(faults);
    if (!first)
        first = wrongTerm;
    m_firstFault = first ? first->accessibleDescription() : QString(); // as its field has it by now
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    showFocused();
}

void LotForm::showFocused()
{
    const auto *focused = m_area->widget()->focusWidget();
    if (focused && focused->hasFocus())
        m_area->ensureWidgetVisible(focused->parentWidget());
}

void LotForm::resizeEvent(QResizeEvent *event)
{
    m_side->setVisible(width() >= sideNeeds);
    QWidget::resizeEvent(event);
}

void LotForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LotForm::retranslate()
{
    m_form.setMoney(m_house.money());
    m_fields.value(Field::Name)->setTexts(tr("&Name"));
    m_name->setPlaceholderText(tr("Rangefinder camera, 1957"));
    m_fields.value(Field::Description)->setTexts(tr("&Description"));
    m_description->setPlaceholderText(tr("What it is, how old, in what condition, what comes with it"));
    m_fields.value(Field::Sale)->setTexts(tr("Sale"));
    m_fields.value(Field::Category)->setTexts(tr("Category"));
    m_category->setPlaceholderText(tr("none"));
    m_fields.value(Field::Number)->setTexts(tr("Number"));
    m_number->setPlaceholderText(tr("the next"));
    m_terms->retranslate(m_form.money());
    readTyped();
}

} // namespace gavel::ui
