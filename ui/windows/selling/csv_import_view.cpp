#include "windows/selling/csv_import_view.h"

#include "dialogs/columns_dialog.h"
#include "dialogs/save_as.h"
#include "models/lot_number.h"
#include "models/selling/lot_list_csv.h"
#include "widgets/cut_label.h"
#include "widgets/drop_down.h"
#include "widgets/looks.h"
#include "widgets/scrolling.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "widgets/usual_folder.h"
#include "windows/house.h"
#include "windows/selling/csv_guide.h"
#include "windows/selling/dropped_lists.h"
#include "windows/selling/import_sentences.h"
#include "windows/selling/import_surroundings.h"
#include "windows/selling/import_table.h"
#include "windows/selling/lot_columns_dialog.h"
#include "windows/selling/picture_place_button.h"
#include "windows/selling/sale_chooser.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::LotImport;
using Tone = StatusBanner::Tone;

constexpr int margin = 22;

} // namespace

CsvImportView::CsvImportView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_importer(
          house.line().api(), house.importJournal(), [&house] { return house.line().clock().nowMs(); },
          importPictures())
    , m_stack(new QStackedWidget)
    , m_banner(new StatusBanner(u"many.banner"_s, theme))
    , m_guide(new CsvGuide(theme))
    , m_file(new CutLabel(u"strong"_s, u"many.file"_s))
    , m_counts(new CutLabel(u"small"_s, u"many.counts"_s))
    , m_encoding(new DropDown(u"many.encoding"_s))
    , m_other(makeButton(u"quiet"_s, u"many.other"_s))
    , m_columns(makeButton(u"quiet"_s, u"many.columns"_s))
    , m_pictures(new PicturePlaceButton(u"many.pictures"_s))
    , m_rows(new QStackedWidget)
    , m_table(new ImportTable(u"many.table"_s, m_importer.table(), theme))
    , m_none(new StateView(u"many.none"_s, theme))
    , m_row(makeParagraph(u"third"_s, u"many.row"_s))
    , m_sale(new SaleChooser(house, u"many.sale"_s))
    , m_start(makeButton(u"primary"_s, u"many.start"_s))
    , m_idle(makeParagraph(u"second"_s, u"many.idle"_s))
    , m_stop(makeButton({}, u"many.stop"_s))
    , m_progress(new QProgressBar)
    , m_folder(usualFolder(QStandardPaths::DocumentsLocation))
{
    setObjectName(u"many"_s);
    setAcceptDrops(true);
    m_stack->addWidget(buildStart());
    m_stack->addWidget(buildRows());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, margin, 16);
    column->setSpacing(12);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    m_importer.setColumnsPath(house.columnsPath());
    m_importer.setSurroundings(importSurroundings(house));
    m_importer.table().setNumberOf(
        [&lots = m_house.lots()](auction::LotId lot) { return models::lotNumber(lots, lot); });
    follow();
    followImporter();
    retranslate();
    offerSales();
}

QWidget *CsvImportView::buildStart()
{
    auto *page = new QWidget;
    // By the width that the guide takes, not by all that there is, its sentences wrap.
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 12, 0);
    row->addWidget(m_guide, 100, Qt::AlignTop);
    row->addStretch(1);
    return scrolling(page);
}

QWidget *CsvImportView::buildRows()
{
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_none);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(buildHead());
    column->addWidget(m_rows, 1);
    column->addWidget(m_row);
    column->addLayout(buildFoot());
    return page;
}

QLayout *CsvImportView::buildHead()
{
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_file);
    names->addWidget(m_counts);
    auto *head = new QHBoxLayout;
    head->addLayout(names, 1);
    head->addWidget(m_encoding);
    head->addWidget(m_columns);
    head->addWidget(m_pictures);
    head->addWidget(m_other);
    return head;
}

QLayout *CsvImportView::buildFoot()
{
    m_progress->setTextVisible(false);
    m_progress->setObjectName(u"many.progress"_s);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(m_sale);
    foot->addWidget(m_start);
    foot->addWidget(m_idle, 1);
    foot->addWidget(m_stop);
    foot->addWidget(m_progress, 1);
    return foot;
}

void CsvImportView::follow()
{
    connect(m_encoding, &QComboBox::activated, this, [this](int index) {
        m_banner->clear();
        m_importer.readAs(models::textEncodings().at(index));
    });
    connect(m_guide, &CsvGuide::chooseAsked, this, &CsvImportView::choose);
    connect(m_guide, &CsvGuide::sampleAsked, this, &CsvImportView::saveSample);
    connect(m_banner, &StatusBanner::actionClicked, m_banner, &StatusBanner::clear);
    connect(m_other, &QPushButton::clicked, this, &CsvImportView::choose);
    connect(m_columns, &QPushButton::clicked, this, &CsvImportView::chooseColumns);
    connect(m_none, &StateView::actionClicked, this, &CsvImportView::chooseColumns);
    connect(m_pictures, &PicturePlaceButton::placeChosen, this, [this](const QString &place) {
        m_banner->clear();
        m_importer.setPicturePlace(place);
    });
    connect(m_start, &QPushButton::clicked, this, &CsvImportView::start);
    connect(m_stop, &QPushButton::clicked, &m_importer, &models::LotImporter::stop);
    connect(&m_house.sales(), &models::HouseSales::changed, this, [this] { offerSales(); });
    connect(m_sale, &SaleChooser::chosen, this, [this](auction::SaleId sale) {
        m_banner->clear();
        m_importer.setSale(sale);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CsvImportView::showRow);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const auction::LotId lot = index.data(LotImport::LotRole).toLongLong(); lot != 0)
            Q_EMIT lotChosen(lot);
    });
}

void CsvImportView::followImporter()
{
    using models::LotImporter;
    connect(&m_importer, &LotImporter::loaded, this, &CsvImportView::showLoaded);
    connect(&m_importer, &LotImporter::unreadable, this, &CsvImportView::showUnreadable);
    connect(&m_importer, &LotImporter::columnsWanted, this, &CsvImportView::wantColumns);
    connect(&m_importer, &LotImporter::placeUnreadable, this, [this](const QString &reason) {
        m_banner->say(Tone::Alarm, reason);
        showCounts();
    });
    connect(&m_importer, &LotImporter::progressed, this, &CsvImportView::showCounts);
    connect(&m_importer, &LotImporter::finished, this, &CsvImportView::showFinished);
    connect(&m_importer.table(), &LotImport::counted, this, &CsvImportView::showCounts);
    connect(&m_importer.table(), &QAbstractItemModel::dataChanged, this, &CsvImportView::showRow);
}

void CsvImportView::choose()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose a file of lots"), m_folder, tr("CSV (*.csv *.txt)"));
    if (path.isEmpty())
        return;
    m_folder = QFileInfo(path).path();
    load(path);
}

void CsvImportView::load(const QString &path, const QString &pictures)
{
    if (m_importer.isRunning())
        return;
    m_banner->clear();
    offerSales(false);
    m_importer.load(path, m_house.money().currency(), {}, pictures);
}

models::Sentence CsvImportView::offerSales(bool keepsOfList)
{
    if (m_importer.isRunning())
        return {};
    models::Sentence said;
    const bool isList = keepsOfList && m_importer.table().rowCount() > 0;
    m_sale->offer(isList ? std::optional(m_importer.sale()) : std::nullopt);
    if (isList && m_sale->sale() != m_importer.sale()) {
        said = [name = m_sale->name()] {
            return tr("The sale that was chosen is over: lots go to “%1” now.").arg(name);
        };
        m_banner->say(Tone::Soon, [said] { return StatusBanner::Words{said()}; });
    }
    m_importer.setSale(m_sale->sale());
    showNone();
    return said;
}

void CsvImportView::start()
{
    m_toSend = m_importer.table().readyCount();
    m_banner->clear();
    m_importer.start();
}

void CsvImportView::showUnreadable(const QString &reason)
{
    m_banner->say(Tone::Alarm, reason);
    m_encoding->setCurrentIndex(int(m_importer.encoding()));
    showCounts();
}

// Where a column is lacking, somebody may know which one it is.
void CsvImportView::wantColumns()
{
    if (m_importer.file().rows.isEmpty())
        return;
    m_stack->setCurrentIndex(Rows);
    m_file->setText(m_importer.fileName());
    chooseColumns();
}

void CsvImportView::chooseColumns()
{
    auto *dialog = lotColumnsDialog(m_importer, m_theme, this);
    connect(dialog, &ColumnsDialog::chosen, m_banner, &StatusBanner::clear);
    dialog->open();
}

void CsvImportView::saveSample()
{
    saveAs(this, u"lots.csv"_s, tr("CSV (*.csv *.txt)"), models::sampleLotCsv(m_house.money().currency()), *m_banner);
}

void CsvImportView::showLoaded()
{
    m_stack->setCurrentIndex(Rows);
    m_file->setText(m_importer.fileName());
    m_pictures->setPlace(m_importer.picturePlace());
    m_encoding->setCurrentIndex(int(m_importer.encoding()));
    m_table->fitColumns();
    if (!m_table->currentIndex().isValid()) {
        m_table->chooseFirst();
        if (!m_sale->isAncestorOf(focusWidget()))
            m_table->setFocus();
    }
    const auto news = [this] {
        return StatusBanner::Words{importNews(m_importer.table(), m_importer.unknownColumns())};
    };
    if (!news().sentence.isEmpty() && !isAlarmed())
        m_banner->say(Tone::Soon, news);
    showCounts();
}

void CsvImportView::showCounts()
{
    const auto &rows = m_importer.table();
    const bool isReading = m_importer.isReading();
    const bool isRunning = m_importer.isRunning();
    const int ready = rows.readyCount();
    m_counts->setText(isReading ? tr("Reading…") : importCounts(rows));
    m_start->setText(importAction(rows));
    m_start->setEnabled(!isRunning && !isReading && ready > 0);
    m_idle->setText(isReading ? QString() : importIdle(rows));
    m_stop->setVisible(isRunning);
    m_progress->setVisible(isRunning);
    m_progress->setMaximum(qMax(1, m_toSend));
    m_progress->setValue(m_toSend - ready);
    for (QWidget *part : std::initializer_list<QWidget *>{m_encoding, m_sale, m_other, m_columns, m_pictures})
        part->setEnabled(!isRunning);
    showNone();
}

// A table without a row says nothing of why it has none.
void CsvImportView::showNone()
{
    const bool isNone = m_importer.table().rowCount() == 0;
    m_rows->setCurrentWidget(isNone ? static_cast<QWidget *>(m_none) : m_table);
    for (QWidget *part : std::initializer_list<QWidget *>{m_row, m_start, m_pictures})
        part->setVisible(!isNone);
    m_idle->setVisible(!isNone && !m_importer.isRunning());
    m_sale->setVisible(!isNone && m_sale->areSeveral());
}

bool CsvImportView::isAlarmed() const
{
    return m_banner->isVisibleTo(this) && m_banner->tone() == Tone::Alarm;
}

void CsvImportView::showRow()
{
    const RowSentence sentence = importRow(m_importer.table(), m_table->currentIndex());
    setLook(m_row, sentence.look);
    m_row->setText(sentence.text);
}

void CsvImportView::showFinished()
{
    const auto &rows = m_importer.table();
    const bool isAll = rows.readyCount() == 0 && rows.lackingCount() == 0;
    m_house.selling().reload();
    showCounts();
    const models::Sentence goesElsewhere = offerSales();
    m_banner->say(isAll && !goesElsewhere ? Tone::Fine : Tone::Soon, [this, goesElsewhere] {
        QStringList sentences{importOutcome(m_importer.table())};
        if (goesElsewhere)
            sentences.append(goesElsewhere());
        sentences.removeAll(QString());
        return StatusBanner::Words{sentences.join(u' ')};
    });
}

// No stream tells of sales.
void CsvImportView::showEvent(QShowEvent *event)
{
    m_house.sales().read();
    QWidget::showEvent(event);
}

void CsvImportView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_importer.isRunning() && droppedLists(*event->mimeData()).isAny())
        event->acceptProposedAction();
}

// Pictures are looked for once it is known which.
void CsvImportView::dropEvent(QDropEvent *event)
{
    const DroppedLists dropped = droppedLists(*event->mimeData());
    event->acceptProposedAction();
    if (m_importer.isRunning())
        return;
    if (dropped.table.isEmpty() && m_importer.table().rowCount() == 0 && !m_importer.isReading()) {
        m_banner->say(Tone::Soon, [] { return StatusBanner::Words{tr("First the table of lots, or both together.")}; });
    } else if (dropped.table.isEmpty()) {
        m_banner->clear();
        m_importer.setPicturePlace(dropped.zip);
    } else {
        load(dropped.table, dropped.zip);
    }
}

void CsvImportView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CsvImportView::retranslate()
{
    m_other->setText(tr("Another file…"));
    m_columns->setText(tr("Columns…"));
    m_stop->setText(tr("Stop"));
    QStringList encodings;
    for (const models::TextEncoding encoding : models::textEncodings())
        encodings.append(nameOf(encoding));
    m_encoding->setTexts(encodings);
    m_encoding->setAccessibleName(tr("Encoding"));
    m_encoding->setToolTip(tr("If letters look wrong, the file is written in another of these"));
    m_table->setAccessibleName(tr("Lots of the file"));
    m_progress->setAccessibleName(tr("Progress"));
    m_none->showState(u"selling"_s, tr("No lot was read from this file"),
                      tr("Say which of its columns hold the name and the start price, or choose another file."),
                      tr("Columns…"));
    showCounts();
    showRow();
}

} // namespace gavel::ui
