#include "windows/catalogue/lot_filter_panel.h"

#include "widgets/drop_down.h"
#include "widgets/looks.h"
#include "widgets/search_field.h"
#include "windows/house.h"

#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int fieldWidthMin = 110;
constexpr int placeLetters = 14;

QLineEdit *makeField(const QString &objectName)
{
    auto *field = new QLineEdit;
    field->setObjectName(objectName);
    field->setClearButtonEnabled(true);
    return field;
}

} // namespace

LotFilterPanel::LotFilterPanel(House &house, QWidget *parent)
    : QFrame(parent)
    , m_house(house)
    , m_whose(new DropDown(u"catalogue.whose"_s))
    , m_seller(new SearchField(u"catalogue.seller"_s))
    , m_from(makeField(u"catalogue.priceMin"_s))
    , m_to(makeField(u"catalogue.priceMax"_s))
    , m_clear(makeButton(u"link"_s, u"catalogue.clearAll"_s))
    , m_sale(new DropDown(u"catalogue.sale"_s))
    , m_category(new DropDown(u"catalogue.category"_s))
    , m_sellers(new QStringListModel(this))
{
    setObjectName(u"catalogue.filterPanel"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    rows->addLayout(row);
    rows->addLayout(buildPlaces());
    row->addWidget(m_whose);
    for (QLineEdit *field : {static_cast<QLineEdit *>(m_seller), m_from, m_to}) {
        field->setMinimumWidth(fieldWidthMin);
        field->setMaximumWidth(2 * fieldWidthMin);
        row->addWidget(field, 1);
    }
    row->addWidget(m_clear);
    row->addStretch(1);

    auto *completer = new QCompleter(m_sellers, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_seller->setCompleter(completer);
    connect(m_seller, &SearchField::searched, this, [this](const QString &seen) {
        m_sellerSeen = seen;
        take();
    });
    for (auto *field : {m_from, m_to})
        connect(field, &QLineEdit::textChanged, this, &LotFilterPanel::take);
    for (auto *box : {m_whose, m_sale, m_category})
        connect(box, &QComboBox::currentIndexChanged, this, &LotFilterPanel::take);
    connect(&house.sales(), &models::HouseSales::changed, this, &LotFilterPanel::offerPlaces);
    connect(&house.lots(), &models::LotListModel::loaded, this, &LotFilterPanel::offerPlaces);
    connect(m_clear, &QPushButton::clicked, this, [this] { setRestriction({}); });
    m_clear->hide();
    connect(&house, &House::moneyChanged, this, &LotFilterPanel::retranslate);
    retranslate();
}

QLayout *LotFilterPanel::buildPlaces()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    for (DropDown *box : {m_sale, m_category}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(placeLetters);
        row->addWidget(box);
    }
    row->addStretch(1);
    return row;
}

// Sales and categories as they are by now; what is chosen stays so, if it is still there.
void LotFilterPanel::offerPlaces()
{
    QStringList categories;
    for (const auto &lot : m_house.lots().lots())
        categories.append(lot.place.category);
    categories.removeAll(QString());
    categories.removeDuplicates();
    categories.sort(Qt::CaseInsensitive);
    m_isOffering = true;
    const Restriction before = m_restriction;
    m_sale->clear();
    m_sale->addItem(tr("All sales"), QVariant());
    for (const auto &sale : m_house.sales().sales())
        m_sale->addItem(sale.name, sale.id);
    m_sale->setCurrentIndex(before.sale ? qMax(0, m_sale->findData(*before.sale)) : 0);
    m_category->clear();
    m_category->addItem(tr("All categories"), QString());
    for (const QString &category : std::as_const(categories))
        m_category->addItem(category, category);
    m_category->setCurrentIndex(qMax(0, m_category->findData(before.category)));
    m_sale->setVisible(m_house.sales().areSeveral());
    m_category->setVisible(!categories.isEmpty());
    m_isOffering = false;
    take();
}

void LotFilterPanel::setRestriction(const Restriction &restriction)
{
    const auto money = m_house.money();
    const auto plain = [&money](std::optional<auction::Amount> amount) {
        return amount ? money.plain(*amount) : QString();
    };
    {
        const QSignalBlocker quiet(this); // the fields change one by one, but it is one change
        m_whose->setCurrentIndex(static_cast<int>(restriction.whose));
        m_seller->setText(restriction.seller);
        m_from->setText(plain(restriction.priceMin));
        m_to->setText(plain(restriction.priceMax));
        m_sale->setCurrentIndex(restriction.sale ? qMax(0, m_sale->findData(*restriction.sale)) : 0);
        m_category->setCurrentIndex(qMax(0, m_category->findData(restriction.category)));
    }
    Q_EMIT changed(m_restriction);
}

void LotFilterPanel::focusFirst()
{
    m_whose->setFocus(Qt::TabFocusReason);
}

void LotFilterPanel::take()
{
    if (m_isOffering)
        return;
    const QVariant sale = m_sale->currentData();
    m_restriction = {.whose = static_cast<models::LotFilterModel::Whose>(m_whose->currentIndex()),
                     .seller = m_sellerSeen.trimmed(),
                     .priceMin = amountIn(m_from),
                     .priceMax = amountIn(m_to),
                     .sale = sale.isValid() ? std::optional(sale.toLongLong()) : std::nullopt,
                     .category = m_category->currentData().toString()};
    m_clear->setVisible(m_restriction.count() > 0);
    Q_EMIT changed(m_restriction);
}

// What is no amount restricts nothing, and is marked.
std::optional<auction::Amount> LotFilterPanel::amountIn(QLineEdit *field) const
{
    const QString typed = field->text().trimmed();
    const auto amount = typed.isEmpty() ? std::nullopt : m_house.money().parse(typed);
    setWrong(field, !typed.isEmpty() && !amount);
    return amount;
}

void LotFilterPanel::showEvent(QShowEvent *event)
{
    QStringList nicks;
    for (const auto &lot : m_house.lots().lots())
        nicks.append(lot.owner.nick);
    nicks.removeDuplicates();
    nicks.sort(Qt::CaseInsensitive);
    m_sellers->setStringList(nicks);
    offerPlaces();
    QFrame::showEvent(event);
}

void LotFilterPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void LotFilterPanel::retranslate()
{
    m_whose->setTexts({tr("Everyone’s"), tr("With me in it"), tr("Sold by me")});
    m_whose->setAccessibleName(tr("Whose lots"));
    const auto name = [](QLineEdit *field, const QString &text) {
        field->setPlaceholderText(text);
        field->setAccessibleName(text);
    };
    const QString symbol = m_house.money().symbol();
    name(m_seller, tr("Seller"));
    name(m_from, tr("Price from %1").arg(symbol));
    name(m_to, tr("up to %1").arg(symbol));
    m_sale->setAccessibleName(tr("Sale"));
    m_category->setAccessibleName(tr("Category"));
    offerPlaces();
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear the filter"));
}

} // namespace gavel::ui
