#include "windows/papers/receipt_dialog.h"

#include "dialogs/usual_paper.h"
#include "link/host_address.h"
#include "models/papers/invoice_paper.h"
#include "models/papers/paper_letter.h"
#include "models/papers/settlement_paper.h"
#include "widgets/drop_down.h"
#include "widgets/looks.h"
#include "widgets/screen_bounds.h"
#include "widgets/status_banner.h"
#include "windows/house.h"
#include "windows/papers/paper_house.h"
#include "windows/papers/paper_output.h"
#include "windows/papers/table_pages.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr QSize usualSize{560, 640};
constexpr QSize smallestSize{420, 360};

models::PaperIssue issueOf(House &house, auction::SaleId sale)
{
    const auto &view = house.line().house();
    const auto *named = house.sales().areSeveral() ? house.sales().find(sale) : nullptr;
    return {.house = view ? view->name : QString(),
            .contact = view ? view->contact : QString(),
            .sale = named ? named->name : QString(),
            .now = house.line().clock().nowMs().value_or(QDateTime::currentMSecsSinceEpoch())};
}

models::PaperIssue issueOf(House &house, const ReceiptDialog::Statement &statement)
{
    return std::visit([&house](const auto &view) { return issueOf(house, view.sale); }, statement);
}

models::PaperTable tableOf(House &house, const ReceiptDialog::Statement &statement, const models::PaperWords &words)
{
    const models::MoneyText money(house.money().currency(), words.locale());
    const models::PaperIssue issue = issueOf(house, statement);
    if (const auto *invoice = std::get_if<protocol::InvoiceView>(&statement))
        return models::invoicePaper(*invoice, issue, money, words);
    return models::settlementOf(std::get<protocol::SettlementView>(statement), issue, money, words);
}

QString usualLanguage()
{
    return QLocale().language() == QLocale::Korean ? u"ko"_s : u"en"_s;
}

} // namespace

QString ReceiptDialog::titleOf(House &house, const Statement &statement)
{
    return tableOf(house, statement, models::PaperWords(usualLanguage())).title;
}

ReceiptDialog::ReceiptDialog(House &house, Statement statement, const Theme &theme, QWidget *parent, Letter letter)
    : QDialog(parent)
    , m_house(house)
    , m_statement(std::move(statement))
    , m_letter(letter)
    , m_theme(theme)
    , m_pictures(house.pictures())
    , m_words(new QPlainTextEdit)
    , m_language(new DropDown(u"receipt.language"_s))
    , m_banner(new StatusBanner(u"receipt.banner"_s, theme))
    , m_close(makeButton({}, u"receipt.close"_s))
    , m_copy(makeButton({}, u"receipt.copy"_s))
    , m_save(makeButton({}, u"receipt.save"_s))
    , m_print(makeButton(u"primary"_s, u"receipt.print"_s))
{
    setObjectName(u"receipt"_s);
    setMinimumSize(smallestSize);
    new ScreenBounds(*this);
    build();
    follow();
    retranslate();
    resize(usualSize.boundedTo(parent ? parent->window()->size() : usualSize).expandedTo(minimumSize()));
}

void ReceiptDialog::build()
{
    m_words->setObjectName(u"receipt.words"_s);
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_language->addItems({u"English"_s, u"한국어"_s}); // each as those call it who read it
    m_language->setItemData(0, u"en"_s);
    m_language->setItemData(1, u"ko"_s);
    m_language->setCurrentIndex(m_language->findData(usualLanguage()));
    showWords();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addWidget(m_words, 1);
    column->addWidget(m_banner);
    column->addWidget(buildButtons());
    m_print->setFocus(Qt::OtherFocusReason);
}

models::PaperWords ReceiptDialog::chosenWords() const
{
    return models::PaperWords(m_language->currentData().toString());
}

void ReceiptDialog::showWords()
{
    const models::PaperWords words = chosenWords();
    const QString lines = models::letterOf(tableOf(m_house, m_statement, words));
    m_words->setPlainText(reminder(words) + lines);
}

// Empty unless this is to remind somebody.
QString ReceiptDialog::reminder(const models::PaperWords &words) const
{
    const auto *invoice = std::get_if<protocol::InvoiceView>(&m_statement);
    if (m_letter != Letter::Reminder || !invoice)
        return {};
    const QUrl base = m_house.line().base();
    const QString address = link::isThisComputer(base) ? QString() : base.toDisplayString();
    const models::MoneyText money(m_house.money().currency(), words.locale());
    return models::reminderOf(*invoice, issueOf(m_house, m_statement), address, money, words) + u'\n';
}

QWidget *ReceiptDialog::buildButtons()
{
    m_save->setIcon(m_theme.icon(u"download"_s));
    m_print->setIcon(m_theme.icon(u"printer"_s, Colour::OnAccent));
    m_print->setDefault(true);
    auto *part = new QWidget;
    auto *buttons = new QHBoxLayout(part);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(10);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    for (QWidget *one : {static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_language),
                         static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_print)})
        buttons->addWidget(one);
    return part;
}

void ReceiptDialog::follow()
{
    if (const auto &house = m_house.line().house(); house && house->logo)
        m_pictures.want({house->logo->url});
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ReceiptDialog::copy);
    connect(m_print, &QPushButton::clicked, this, [this] { whenWhole([this] { askPrinter(); }); });
    connect(m_save, &QPushButton::clicked, this, [this] { whenWhole([this] { askFile(); }); });
    connect(&m_pictures, &PaperPictures::changed, this, [this] {
        if (m_waiting)
            whenWhole(std::exchange(m_waiting, {}));
    });
    connect(m_banner, &StatusBanner::actionClicked, m_banner, &StatusBanner::clear);
    connect(m_language, &DropDown::currentIndexChanged, this, &ReceiptDialog::showWords);
}

// A paper goes out with the house's logo, once that came or will not come.
void ReceiptDialog::whenWhole(const std::function<void()> &print)
{
    const auto &house = m_house.line().house();
    if (house && house->logo && m_pictures.want({house->logo->url}) > 0)
        m_waiting = print;
    else
        print();
}

std::unique_ptr<PaperPages> ReceiptDialog::pages(const QSizeF &points)
{
    const models::PaperWords words = chosenWords();
    return std::make_unique<TablePages>(PaperFrame(paperHouseOf(m_house, m_pictures), words, points),
                                        QList{tableOf(m_house, m_statement, words)});
}

void ReceiptDialog::askFile()
{
    const QString title = titleOf(m_house, m_statement);
    const QPageSize paper = usualPaper();
    savePdf(this, title, pdfOf(*pages(paper.size(QPageSize::Point)), title, paper), *m_banner);
}

void ReceiptDialog::askPrinter()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true);
    printer->setDocName(titleOf(m_house, m_statement));
    printer->setPageSize(usualPaper());
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"receipt.printer"_s);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer](QPrinter *) { print(*printer); });
    dialog->open();
}

void ReceiptDialog::print(QPrinter &printer)
{
    const bool isPrinted = paintPages(*pages(printer.pageLayout().fullRectPoints().size()), printer);
    sayPrinted(isPrinted, printer, *m_banner);
}

void ReceiptDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_words->toPlainText());
    m_banner->sayBriefly(StatusBanner::Tone::Fine, [] { return tr("Copied: paste it into a letter."); });
}

void ReceiptDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ReceiptDialog::retranslate()
{
    const bool reminds = m_letter == Letter::Reminder;
    setWindowTitle(reminds ? tr("Reminder") : titleOf(m_house, m_statement));
    m_words->setAccessibleName(reminds ? tr("What the reminder says") : tr("What the receipt says"));
    m_language->setAccessibleName(tr("Language of the paper"));
    m_language->setToolTip(tr("Language of the paper"));
    m_close->setText(tr("Close"));
    m_copy->setText(tr("Copy text"));
    m_save->setText(tr("Save as PDF…"));
    m_print->setText(tr("Print…"));
    keepButtonsWhole();
}

// A window's own smallest size takes the place of its layout's.
void ReceiptDialog::keepButtonsWhole()
{
    ensurePolished();
    layout()->invalidate();
    setMinimumWidth(qMax(smallestSize.width(), layout()->totalMinimumSize().width()));
}

} // namespace gavel::ui
