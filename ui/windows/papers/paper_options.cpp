#include "windows/papers/paper_options.h"

#include "dialogs/usual_paper.h"
#include "models/isolated.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"

#include <QCheckBox>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::PaperKind;

// Places in m_fields.
enum Field { KindField, LanguageField, SizeField, SaleField, SellerField, LotsField, PerPageField };

constexpr int usualPerPage = 1; // place of the one that is chosen first

QStringList languages()
{
    return {u"en"_s, u"ko"_s};
}

QList<int> perPageOf(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Catalogue:
        return {2, 4, 8};
    case PaperKind::Labels:
        return {1, 4, 12};
    case PaperKind::BidSheets:
        return {1, 2};
    case PaperKind::RunSheet:
    case PaperKind::PickList:
    case PaperKind::Settlements:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

PaperOptions::PaperOptions(const QList<PaperKind> &kinds, PaperKind first, QWidget *parent)
    : QWidget(parent)
    , m_kinds(kinds)
    , m_kind(new DropDown(u"paper.kind"_s))
    , m_language(new DropDown(u"paper.language"_s))
    , m_size(new DropDown(u"paper.size"_s))
    , m_sale(new DropDown(u"paper.sale"_s))
    , m_seller(new DropDown(u"paper.seller"_s))
    , m_lots(new DropDown(u"paper.lots"_s))
    , m_perPage(new DropDown(u"paper.perPage"_s))
{
    build();
    for (qsizetype at = 0; at < m_kinds.size(); ++at)
        m_kind->addItem(QString());
    m_kind->setCurrentIndex(static_cast<int>(m_kinds.indexOf(first)));
    m_language->addItems({QString(), QString()});
    m_language->setCurrentIndex(QLocale().language() == QLocale::Korean ? 1 : 0);
    m_size->addItems({u"A4"_s, u"Letter"_s});
    m_size->setCurrentIndex(usualPaper().id() == QPageSize::Letter ? 1 : 0);
    m_lots->addItems({QString(), QString()});
    retranslate();
    showKind();
    follow();
}

void PaperOptions::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (auto *choice : {m_kind, m_language, m_size, m_sale, m_seller, m_lots, m_perPage}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // sales have long names
        m_fields.append(new FormField(choice));
        column->addWidget(m_fields.last());
    }
    m_cover = addCheck(u"paper.cover"_s, true);
    m_headings = addCheck(u"paper.headings"_s, true);
    m_pictures = addCheck(u"paper.pictures"_s, true);
    m_descriptions = addCheck(u"paper.descriptions"_s, true);
    m_prices = addCheck(u"paper.prices"_s, true);
    m_values = addCheck(u"paper.values"_s, true);
    m_reserves = addCheck(u"paper.reserves"_s, true);
    m_here = addCheck(u"paper.here"_s, true);
    column->addStretch(1);
}

QCheckBox *PaperOptions::addCheck(const QString &name, bool isOn)
{
    auto *box = new QCheckBox;
    box->setObjectName(name);
    box->setChecked(isOn);
    layout()->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &PaperOptions::changed);
    return box;
}

void PaperOptions::follow()
{
    connect(m_kind, &DropDown::currentIndexChanged, this, [this] {
        showKind();
        Q_EMIT changed();
    });
    for (auto *choice : {m_language, m_size, m_sale, m_seller, m_lots, m_perPage})
        connect(choice, &DropDown::currentIndexChanged, this, &PaperOptions::changed);
}

PaperKind PaperOptions::kind() const
{
    return m_kinds.at(m_kind->currentIndex());
}

models::PaperChoices PaperOptions::choices() const
{
    const QList<int> counts = perPageOf(kind());
    const qint64 sale = m_sale->currentData().toLongLong();
    return {.kind = kind(),
            .language = languages().at(m_language->currentIndex()),
            .isLetter = m_size->currentIndex() == 1,
            .sale = sale == 0 ? auction::firstSale : sale,
            .onlyChosen = m_chosenLots > 0 && m_lots->currentIndex() == 1,
            .perPage = counts.value(m_perPage->currentIndex(), 1),
            .hasCover = m_cover->isChecked(),
            .hasHeadings = m_headings->isChecked(),
            .hasPictures = m_pictures->isChecked(),
            .hasDescriptions = m_descriptions->isChecked(),
            .hasStart = m_prices->isChecked(),
            .hasValues = m_values->isChecked(),
            .hasReserves = m_hasReserves && m_reserves->isChecked(),
            .onlyHere = m_here->isChecked(),
            .seller = m_seller->currentData().toLongLong()};
}

void PaperOptions::setChosenLots(int count)
{
    m_chosenLots = count;
    const QSignalBlocker quiet(m_lots);
    m_lots->setCurrentIndex(count > 1 ? 1 : 0);
    retranslate();
    showKind();
}

void PaperOptions::setSales(const QList<protocol::SaleView> &sales, auction::SaleId first)
{
    if (sales == m_sales)
        return;
    m_sales = sales;
    const QSignalBlocker quiet(m_sale);
    const QVariant before = m_sale->count() > 0 ? m_sale->currentData() : QVariant(first);
    m_sale->clear();
    for (const protocol::SaleView &sale : sales)
        m_sale->addItem(models::isolated(sale.name), sale.id);
    m_sale->setCurrentIndex(qMax(0, m_sale->findData(before)));
    showKind();
}

void PaperOptions::setSellers(const QList<protocol::SettlementView> &sellers, auction::AccountId first)
{
    if (sellers == m_sellers)
        return;
    m_sellers = sellers;
    const QSignalBlocker quiet(m_seller);
    const QVariant before = m_seller->count() > 1 ? m_seller->currentData() : QVariant(first); // they were not read yet
    m_seller->clear();
    m_seller->addItem(tr("All sellers"), auction::noAccount);
    for (const protocol::SettlementView &one : sellers)
        m_seller->addItem(models::isolated(one.name.isEmpty() ? one.account.nick : one.name), one.account.id);
    m_seller->setCurrentIndex(qMax(0, m_seller->findData(before)));
    showKind();
}

void PaperOptions::setHasReserves(bool has)
{
    m_hasReserves = has;
    showKind();
}

void PaperOptions::setHasValues(bool has)
{
    m_hasValues = has;
    showKind();
}

void PaperOptions::showKind()
{
    const PaperKind shown = kind();
    const bool isOfLots = models::isOfLots(shown);
    const bool isCatalogue = shown == PaperKind::Catalogue;
    m_fields.at(KindField)->setVisible(m_kinds.size() > 1);
    m_fields.at(SaleField)->setVisible(m_sale->count() > 1);
    m_fields.at(SellerField)->setVisible(shown == PaperKind::Settlements && m_seller->count() > 2);
    m_fields.at(LotsField)->setVisible(isOfLots && m_chosenLots > 0);
    const QList<int> counts = perPageOf(shown);
    m_fields.at(PerPageField)->setVisible(!counts.isEmpty());
    QStringList texts;
    for (const int count : counts)
        texts.append(tr("%n a page", nullptr, count));
    const QSignalBlocker quiet(m_perPage);
    if (texts.size() != m_perPage->count() || m_perPage->itemText(0) != texts.value(0)) {
        m_perPage->clear();
        m_perPage->addItems(texts);
        m_perPage->setCurrentIndex(shown == PaperKind::BidSheets ? 0 : usualPerPage);
    } else {
        m_perPage->setTexts(texts);
    }
    for (auto *box : {m_cover, m_headings, m_pictures, m_prices})
        box->setVisible(isCatalogue);
    m_descriptions->setVisible(isCatalogue || shown == PaperKind::BidSheets);
    m_values->setVisible(m_hasValues && isOfLots && shown != PaperKind::RunSheet);
    m_reserves->setVisible(shown == PaperKind::RunSheet && m_hasReserves);
    m_here->setVisible(shown == PaperKind::PickList);
}

void PaperOptions::retranslate()
{
    const auto nameOf = [](PaperKind kind) {
        switch (kind) {
        case PaperKind::Catalogue:
            return tr("Catalogue");
        case PaperKind::Labels:
            return tr("Lot labels");
        case PaperKind::BidSheets:
            return tr("Bid sheets");
        case PaperKind::RunSheet:
            return tr("Run sheet for the auctioneer");
        case PaperKind::PickList:
            return tr("Pick list for collecting");
        case PaperKind::Settlements:
            return tr("Settlements of sellers");
        }
        Q_UNREACHABLE();
    };
    QStringList kinds;
    for (const PaperKind kind : m_kinds)
        kinds.append(nameOf(kind));
    m_kind->setTexts(kinds);
    m_language->setTexts({u"English"_s, u"한국어"_s}); // each as those call it who read it
    m_lots->setTexts({tr("All lots"), tr("The %n chosen lot(s)", nullptr, m_chosenLots)});
    if (m_seller->count() > 0)
        m_seller->setItemText(0, tr("All sellers"));
    const QStringList names{tr("&Paper"),  tr("&Language"), tr("Si&ze"),    tr("Sa&le"),
                            tr("&Seller"), tr("L&ots"),     tr("&How many")};
    for (qsizetype at = 0; at < names.size(); ++at)
        m_fields.at(at)->setTexts(names.at(at));
    m_cover->setText(tr("A cover"));
    m_headings->setText(tr("By category, with headings"));
    m_pictures->setText(tr("Pictures"));
    m_descriptions->setText(tr("Descriptions"));
    m_prices->setText(tr("Start prices"));
    m_values->setText(tr("Values"));
    m_reserves->setText(tr("Reserves that I may see"));
    m_here->setText(tr("Only what is still here"));
    showKind();
}

} // namespace gavel::ui
