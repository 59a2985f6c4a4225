#include "windows/papers/paper_dialog.h"

#include "link/host_address.h"
#include "models/words.h"
#include "widgets/looks.h"
#include "widgets/screen_bounds.h"
#include "widgets/status_banner.h"
#include "windows/house.h"
#include "windows/papers/paper_maker.h"
#include "windows/papers/paper_options.h"
#include "windows/papers/paper_output.h"
#include "windows/papers/paper_preview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::PaperKind;
using Tone = StatusBanner::Tone;

constexpr QSize usualSize{960, 760};
constexpr QSize smallestSize{620, 420};
constexpr int optionsWidth = 230;
constexpr int settlingMs = 120;

QSet<auction::LotId> idsOf(const QList<protocol::LotView> &lots)
{
    QSet<auction::LotId> ids;
    for (const protocol::LotView &lot : lots)
        ids.insert(lot.id);
    return ids;
}

// A file that is its own buffer, which goes with it.
struct PdfFile
{
    QBuffer buffer;
    QPdfWriter writer{&buffer};
};

} // namespace

PaperDialog::PaperDialog(House &house, const Asked &asked, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_asked(asked)
    , m_theme(theme)
    , m_source(house, idsOf(asked.chosen), asked.address, nullptr)
    , m_options(new PaperOptions(asked.kinds, asked.first))
    , m_preview(new PaperPreview(u"paper.preview"_s, theme))
    , m_count(makeLabel(u"second"_s, u"paper.count"_s))
    , m_note(makeParagraph(u"third"_s, u"paper.note"_s))
    , m_progress(new QProgressBar)
    , m_banner(new StatusBanner(u"paper.banner"_s, theme))
    , m_stop(makeButton({}, u"paper.stop"_s))
    , m_close(makeButton({}, u"paper.close"_s))
    , m_save(makeButton({}, u"paper.save"_s))
    , m_print(makeButton(u"primary"_s, u"paper.print"_s))
{
    setObjectName(u"paper"_s);
    setMinimumSize(smallestSize);
    new ScreenBounds(*this);
    build();
    m_options->setChosenLots(static_cast<int>(asked.chosen.size()));
    giveChoices();
    m_options->setHasReserves(!m_source.reserves().isEmpty());
    m_options->setHasValues(m_source.hasValues());
    setBusy(false);
    follow();
    retranslate();
    resize(usualSize.boundedTo(parent ? parent->window()->size() : usualSize).expandedTo(smallestSize));
    refresh();
}

// What is being painted goes before what it is painted into.
PaperDialog::~PaperDialog()
{
    delete m_job;
}

QHBoxLayout *PaperDialog::buildButtons()
{
    m_save->setIcon(m_theme.icon(u"download"_s));
    m_print->setIcon(m_theme.icon(u"printer"_s, Colour::OnAccent));
    m_print->setDefault(true);
    m_progress->setObjectName(u"paper.progress"_s);
    m_progress->setTextVisible(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_close);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_count, 1);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_save);
    buttons->addWidget(m_print);
    return buttons;
}

void PaperDialog::build()
{
    auto *side = new QWidget;
    side->setObjectName(u"paper.side"_s);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 8, 0);
    sideColumn->addWidget(m_options, 1);
    sideColumn->addWidget(m_note);
    const auto scrolling = [](QWidget *contents, const QString &name) {
        auto *scroll = new QScrollArea;
        scroll->setObjectName(name);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(contents);
        return scroll;
    };
    auto *options = scrolling(side, u"paper.options"_s);
    options->setFixedWidth(optionsWidth + 24);
    auto *pages = scrolling(m_preview, u"paper.pages"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(options);
    row->addWidget(pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addLayout(row, 1);
    column->addWidget(m_banner);
    column->addLayout(buildButtons());
}

void PaperDialog::follow()
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingMs);
    connect(&m_settling, &QTimer::timeout, this, &PaperDialog::showPages);
    connect(m_options, &PaperOptions::changed, this, &PaperDialog::refresh);
    connect(&m_source, &PaperSource::changed, this, &PaperDialog::takeSource);
    connect(&m_source, &PaperSource::failed, this, [this](const link::Problem &problem) {
        m_banner->say(Tone::Alarm, models::problemText(problem, m_source.house().money()), tr("Dismiss"));
    });
    connect(&m_source.pictures(), &PaperPictures::changed, m_preview, &PaperPreview::pictureChanged);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { begin(Task::Save); });
    connect(m_print, &QPushButton::clicked, this, &PaperDialog::askPrinter);
    connect(m_stop, &QPushButton::clicked, this, &PaperDialog::stop);
    connect(m_banner, &StatusBanner::actionClicked, m_banner, &StatusBanner::clear);
}

// What the house has by now to choose from. It may have it before the first answer comes, and none may come.
void PaperDialog::giveChoices()
{
    m_options->setSales(m_source.sales(), m_asked.chosen.isEmpty() ? m_asked.sale : m_asked.chosen.first().sale);
    m_options->setSellers(m_source.settlements(), m_asked.seller);
}

void PaperDialog::takeSource()
{
    giveChoices();
    readChoices(); // of another sale, it may be
    if (!m_settling.isActive())
        m_settling.start();
    if (m_task != Task::None)
        goOn();
}

void PaperDialog::refresh()
{
    readChoices();
    showPages();
}

void PaperDialog::readChoices()
{
    const auto choices = m_options->choices();
    if (choices != m_read)
        m_source.read(choices);
    m_read = choices;
}

void PaperDialog::showPages()
{
    const auto choices = m_options->choices();
    m_pages = makePaper(m_source, choices);
    m_preview->setPages(m_pages);
    const QString count = tr("%n page(s)", nullptr, m_pages->count());
    m_count->setText(count);
    m_preview->setAccessibleDescription(count);
    m_save->setEnabled(m_pages->count() > 0);
    m_print->setEnabled(m_pages->count() > 0);
    showNote();
}

void PaperDialog::showNote()
{
    const auto kind = m_options->choices().kind;
    const bool hasCodes = kind == PaperKind::Labels || kind == PaperKind::BidSheets;
    m_note->setVisible(hasCodes && link::isThisComputer(m_asked.address));
    m_note->setText(kind == PaperKind::Labels
                        ? tr("Phones cannot reach this house yet, so that codes would work on this computer alone. "
                             "Let people on this network in first, under “This house”.")
                        : tr("Phones cannot reach this house yet, so that the sheets have no codes. Let people on "
                             "this network in first, under “This house”."));
}

void PaperDialog::askPrinter()
{
    const auto choices = m_options->choices();
    m_printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    m_printer->setFullPage(true);
    m_printer->setDocName(paperTitle(choices));
    m_printer->setPageSize(QPageSize(choices.isLetter ? QPageSize::Letter : QPageSize::A4));
    auto *dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"paper.printer"_s);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, m_pages->count());
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer = m_printer](QPrinter *) { begin(Task::Print); });
    dialog->open();
}

// Whatever is still being read is waited for: paper cannot be filled in later.
void PaperDialog::begin(Task task)
{
    m_task = task;
    m_banner->clear();
    m_progress->setRange(0, 0);
    setBusy(true);
    goOn();
}

void PaperDialog::goOn()
{
    if (m_job || m_source.waiting() > 0)
        return;
    m_settling.stop();
    showPages();
    setBusy(true);
    runJob();
}

void PaperDialog::runJob()
{
    const auto choices = m_options->choices();
    std::shared_ptr<QPagedPaintDevice> device = m_printer;
    int first = 0;
    int last = m_pages->count() - 1;
    if (m_task == Task::Save) {
        auto file = std::make_shared<PdfFile>();
        m_bytes.clear();
        file->buffer.setBuffer(&m_bytes);
        file->buffer.open(QIODevice::WriteOnly);
        file->writer.setTitle(paperTitle(choices));
        file->writer.setCreator(u"Gavel"_s);
        file->writer.setPageSize(QPageSize(choices.isLetter ? QPageSize::Letter : QPageSize::A4));
        file->writer.setPageMargins({});
        device = std::shared_ptr<QPagedPaintDevice>(file, &file->writer);
    } else if (m_printer->fromPage() > 0) {
        first = m_printer->fromPage() - 1;
        last = qMin(last, m_printer->toPage() - 1);
    }
    m_job = new PaperJob(m_pages, device, m_source.pictures(), this);
    connect(m_job, &PaperJob::progressed, this, [this](int done, int of) {
        m_progress->setRange(0, of);
        m_progress->setValue(done);
    });
    connect(m_job, &PaperJob::finished, this, &PaperDialog::finish);
    m_job->start(first, last);
}

void PaperDialog::finish(bool isWhole)
{
    const Task task = std::exchange(m_task, Task::None);
    m_job->deleteLater();
    m_job = nullptr;
    setBusy(false);
    if (!isWhole)
        return sayNotPrinted(*m_banner);
    if (task == Task::Save)
        return savePdf(this, paperTitle(m_options->choices()), m_bytes, *m_banner);
    sayPrinted(true, *m_printer, *m_banner);
    m_printer.reset();
}

void PaperDialog::stop()
{
    if (m_task == Task::Print && m_printer && m_job)
        m_printer->abort();
    delete std::exchange(m_job, nullptr);
    m_task = Task::None;
    setBusy(false);
    m_banner->sayBriefly(Tone::Plain, [] { return tr("Stopped."); });
}

void PaperDialog::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_stop->setVisible(busy);
    m_count->setVisible(!busy);
    m_options->setEnabled(!busy);
    m_save->setEnabled(!busy && m_pages && m_pages->count() > 0);
    m_print->setEnabled(m_save->isEnabled());
}

void PaperDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void PaperDialog::retranslate()
{
    setWindowTitle(tr("Print"));
    m_options->retranslate();
    m_preview->setAccessibleName(tr("The pages as they will come out"));
    m_progress->setAccessibleName(tr("How much is done"));
    m_close->setText(tr("Close"));
    m_stop->setText(tr("Stop"));
    m_save->setText(tr("Save as PDF…"));
    m_print->setText(tr("Print…"));
    if (m_pages)
        showPages();
}

} // namespace gavel::ui
