#include "windows/papers/slip_dialog.h"

#include "dialogs/usual_paper.h"
#include "link/host_address.h"
#include "models/isolated.h"
#include "models/lot_number.h"
#include "models/mine/my_lots_sums.h"
#include "widgets/drop_down.h"
#include "widgets/looks.h"
#include "widgets/screen_bounds.h"
#include "widgets/status_banner.h"
#include "windows/house.h"
#include "windows/papers/paper_house.h"
#include "windows/papers/paper_output.h"
#include "windows/papers/paper_preview.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr QSize usualSize{640, 780};
constexpr QSize smallestSize{480, 420};

} // namespace

SlipDialog::SlipDialog(House &house, const Theme &theme, std::optional<auction::LotId> lot, QWidget *parent)
    : QDialog(parent)
    , m_house(house)
    , m_theme(theme)
    , m_lot(lot)
    , m_paper(usualPaper())
    , m_pictures(house.pictures())
    , m_which(new DropDown(u"slip.which"_s))
    , m_language(new DropDown(u"slip.language"_s))
    , m_preview(new PaperPreview(u"slip.preview"_s, theme))
    , m_banner(new StatusBanner(u"slip.banner"_s, theme))
    , m_close(makeButton({}, u"slip.close"_s))
    , m_save(makeButton({}, u"slip.save"_s))
    , m_print(makeButton(u"primary"_s, u"slip.print"_s))
{
    setObjectName(u"slip"_s);
    setMinimumSize(smallestSize);
    new ScreenBounds(*this);
    build();
    retranslate();
    follow();
    const QSize room = parent ? parent->window()->size() : usualSize;
    resize(usualSize.boundedTo(room).expandedTo(smallestSize));
}

void SlipDialog::build()
{
    m_save->setIcon(m_theme.icon(u"download"_s));
    m_print->setIcon(m_theme.icon(u"printer"_s, Colour::OnAccent));
    m_print->setDefault(true);
    auto *pages = new QScrollArea;
    pages->setObjectName(u"slip.pages"_s);
    pages->setWidgetResizable(true);
    pages->setFrameShape(QFrame::NoFrame);
    pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    pages->setWidget(m_preview);
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // lots have long names
    m_language->addItem(u"English"_s, u"en"_s);                                     // each as those call it who read it
    m_language->addItem(u"한국어"_s, u"ko"_s);
    m_language->setCurrentIndex(QLocale().language() == QLocale::Korean ? 1 : 0);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(10);
    choices->addWidget(m_which, 1);
    choices->addWidget(m_language);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_print);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addLayout(choices);
    column->addWidget(m_banner);
    column->addWidget(pages, 1);
    column->addLayout(buttons);
}

void SlipDialog::follow()
{
    connect(m_which, &DropDown::activated, this, [this] {
        const auction::LotId lot = m_which->currentData().toLongLong();
        m_lot = lot == 0 ? std::nullopt : std::optional(lot);
        refresh();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SlipDialog::askFile);
    connect(m_print, &QPushButton::clicked, this, &SlipDialog::askPrinter);
    connect(m_banner, &StatusBanner::actionClicked, m_banner, &StatusBanner::clear);
    connect(&m_house.won(), &models::MyLotsModel::loaded, this, &SlipDialog::listLots);
    connect(m_language, &DropDown::currentIndexChanged, this, &SlipDialog::refresh);
    connect(&m_pictures, &PaperPictures::changed, this, &SlipDialog::refresh);
}

void SlipDialog::listLots()
{
    m_which->clear();
    m_which->addItem(tr("All that I won in this house"), auction::LotId(0));
    for (const protocol::MyLot &won : m_house.won().lots())
        m_which->addItem(tr("Lot %1: %2")
                             .arg(models::isolated(models::withSale(models::lotNumber(won.lot),
                                                                    m_house.sales().nameOf(won.lot.sale))),
                                  models::isolated(won.lot.name)),
                         won.lot.id);
    m_which->setCurrentIndex(qMax(0, m_which->findData(m_lot.value_or(0))));
    refresh();
}

models::PurchaseSlip SlipDialog::slipIn(const models::PaperWords &words) const
{
    auto &line = m_house.line();
    auto won = models::purchasesOf(m_house.won().lots(), models::fundsOf(line.account()));
    won.removeIf([this](const models::Purchase &one) { return m_lot && one.won.lot.id != *m_lot; });
    QString buyer = line.account() ? models::isolated(line.account()->nick) : QString();
    if (line.account() && line.account()->paddle) // by which the desk knows them
        buyer = words.of(models::PaperWord::WithPaddle).arg(buyer, QString::number(*line.account()->paddle));
    // A code that only this computer could open would be found out at the desk.
    const QUrl base = link::isThisComputer(line.base()) ? QUrl() : line.base();
    const auction::TimeMs now = line.clock().nowMs().value_or(QDateTime::currentMSecsSinceEpoch());
    const models::MoneyText money(m_house.money().currency(), words.locale());
    return models::purchaseSlip(buyer, won, money, words, now, base);
}

std::shared_ptr<const SlipPages> SlipDialog::pages(const QSizeF &points)
{
    const models::PaperWords words(m_language->currentData().toString());
    return std::make_shared<SlipPages>(PaperFrame(paperHouseOf(m_house, m_pictures), words, points), slipIn(words),
                                       [this](const QString &path) { return m_pictures.of(path); });
}

void SlipDialog::refresh()
{
    const auto slip = pages(m_paper.size(QPageSize::Point));
    for (int page = 0; page < slip->count(); ++page)
        m_pictures.want(slip->picturesOn(page));
    m_preview->setPages(slip);
    m_preview->setAccessibleDescription(tr("%1 in all").arg(slip->slip().total));
}

void SlipDialog::askPrinter()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setFullPage(true);
    printer.setPageSize(m_paper);
    printer.setDocName(windowTitle());
    QPrintDialog dialog(&printer, this);
    dialog.setObjectName(u"slip.printer"_s);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const bool isPrinted = paintPages(*pages(printer.pageLayout().fullRectPoints().size()), printer);
    sayPrinted(isPrinted, printer, *m_banner);
}

void SlipDialog::askFile()
{
    const auto slip = pages(m_paper.size(QPageSize::Point));
    savePdf(this, slip->slip().fileName(), pdfOf(*slip, tr("Purchase slip"), m_paper), *m_banner);
}

void SlipDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SlipDialog::retranslate()
{
    setWindowTitle(tr("Purchase slip"));
    m_which->setAccessibleName(tr("Lots on the slip"));
    m_language->setAccessibleName(tr("Language of the slip"));
    m_language->setToolTip(tr("Language of the slip"));
    m_preview->setAccessibleName(tr("The slip as it will come out"));
    m_close->setText(tr("Close"));
    m_save->setText(tr("Save as PDF…"));
    m_print->setText(tr("Print…"));
    listLots();
}

} // namespace gavel::ui
