#include "windows/selling/csv_import_view.h"

#include "dialogs/columns_dialog.h"
#include "dialogs/save_as.h"
#include "models/catalogue/lot_number.h"
#include "models/selling/lot_list_csv.h"
#include "widgets/drop_down.h"
#include "widgets/import_delegate.h"
#include "widgets/incoming_picture.h"
#include "widgets/looks.h"
#include "widgets/scrolling.h"
#include "widgets/status_banner.h"
#include "widgets/usual_folder.h"
#include "windows/house.h"
#include "windows/selling/csv_guide.h"
#include "windows/selling/dropped_lists.h"
#include "windows/selling/picture_place_button.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::LotImport;
using State = LotImport::State;
using Tone = StatusBanner::Tone;

constexpr int margin = 22;
constexpr int rowHeight = 38;
constexpr int columnRoom = 16; // a heading is bold, which its hint does not know
constexpr int nameWidth = 150;
constexpr int nameWidthMax = 260;
constexpr int stateWidthMin = 200;

// As the form for one lot takes them: what is too large for the host is made smaller.
models::LotImporter::Pictures pictureFiles()
{
    const auto bytesOf = [](const Incoming &incoming) {
        return incoming.map([](const IncomingPicture &picture) { return picture.bytes; });
    };
    return {.faultOf = &fileFault,
            .read = [bytesOf](const QString &path) { return bytesOf(incomingFile(path)); },
            .faultOfHead = &headFault,
            .readBytes = [bytesOf](const QByteArray &bytes) { return bytesOf(incomingPicture(bytes)); }};
}

} // namespace

CsvImportView::CsvImportView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_importer(
          house.line().api(), house.importJournal(), [&house] { return house.line().clock().nowMs(); }, pictureFiles())
    , m_stack(new QStackedWidget)
    , m_banner(new StatusBanner(u"many.banner"_s, theme))
    , m_guide(new CsvGuide(theme))
    , m_file(makeLabel(u"strong"_s, u"many.file"_s))
    , m_counts(makeLabel(u"second"_s, u"many.counts"_s))
    , m_encoding(new DropDown(u"many.encoding"_s))
    , m_other(makeButton(u"quiet"_s, u"many.other"_s))
    , m_columns(makeButton(u"quiet"_s, u"many.columns"_s))
    , m_pictures(new PicturePlaceButton(u"many.pictures"_s))
    , m_table(new QTableView)
    , m_row(makeParagraph(u"third"_s, u"many.row"_s))
    , m_saleWords(makeLabel(u"second"_s, u"many.saleWords"_s))
    , m_sale(new DropDown(u"many.sale"_s))
    , m_start(makeButton(u"primary"_s, u"many.start"_s))
    , m_stop(makeButton({}, u"many.stop"_s))
    , m_progress(new QProgressBar)
{
    setObjectName(u"many"_s);
    setAcceptDrops(true);
    m_table->setItemDelegate(new ImportDelegate(theme, this));
    m_stack->addWidget(buildStart());
    m_stack->addWidget(buildTable());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, margin, 16);
    column->setSpacing(12);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    m_importer.setColumnsPath(house.columnsPath());
    m_importer.setSurroundings(surroundings());
    follow();
    retranslate();
    offerSales();
}

// What rows are compared with: the house's sales, and the lots by their numbers in them.
models::LotImporter::Surroundings CsvImportView::surroundings() const
{
    const auto lotOf = [&lots = m_house.lots()](auction::SaleId sale, const QString &number) {
        for (const protocol::LotView &lot : lots.lots()) {
            if (lot.sale == sale && lot.place.number == number)
                return lot.id;
        }
        return auction::LotId(0);
    };
    return {.sales = [&sales = m_house.sales()] { return sales.sales(); }, .lotOf = lotOf};
}

QWidget *CsvImportView::buildStart()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 12, 0);
    column->addWidget(m_guide);
    column->addStretch(1);
    return scrolling(page);
}

QWidget *CsvImportView::buildTable()
{
    m_table->setObjectName(u"many.table"_s);
    m_importer.table().setNumberOf(
        [&lots = m_house.lots()](auction::LotId lot) { return models::lotNumber(lots, lot); });
    m_table->setModel(&m_importer.table());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_file);
    head->addWidget(m_counts, 1);
    head->addWidget(m_encoding);
    head->addWidget(m_columns);
    head->addWidget(m_pictures);
    head->addWidget(m_other);
    m_progress->setTextVisible(false);
    m_progress->setObjectName(u"many.progress"_s);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(m_saleWords);
    foot->addWidget(m_sale);
    foot->addWidget(m_start);
    foot->addWidget(m_stop);
    foot->addWidget(m_progress, 1);
    foot->addStretch(1);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_row);
    column->addLayout(foot);
    return page;
}

void CsvImportView::follow()
{
    using models::LotImporter;
    connect(m_encoding, &QComboBox::activated, this,
            [this](int index) { m_importer.readAs(models::textEncodings().at(index)); });
    connect(m_guide, &CsvGuide::chooseAsked, this, &CsvImportView::choose);
    connect(m_guide, &CsvGuide::sampleAsked, this, &CsvImportView::saveSample);
    connect(m_banner, &StatusBanner::actionClicked, m_banner, &StatusBanner::clear);
    connect(m_other, &QPushButton::clicked, this, &CsvImportView::choose);
    connect(m_pictures, &PicturePlaceButton::placeChosen, &m_importer, &LotImporter::setPicturePlace);
    connect(&m_importer, &LotImporter::placeUnreadable, this,
            [this](const QString &reason) { m_banner->say(Tone::Alarm, reason); });
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_toSend = m_importer.table().readyCount();
        m_banner->clear();
        m_importer.start();
    });
    connect(&m_house.sales(), &models::HouseSales::changed, this, [this] { offerSales(); });
    connect(m_sale, &QComboBox::activated, this, [this] {
        m_saleChosen = m_sale->currentData().toLongLong();
        m_banner->clear();
        m_importer.setSale(*m_saleChosen);
    });
    connect(m_stop, &QPushButton::clicked, &m_importer, &LotImporter::stop);
    connect(&m_importer, &LotImporter::loaded, this, &CsvImportView::showLoaded);
    connect(m_columns, &QPushButton::clicked, this, &CsvImportView::chooseColumns);
    connect(&m_importer, &LotImporter::unreadable, this, &CsvImportView::showUnreadable);
    connect(&m_importer, &LotImporter::progressed, this, &CsvImportView::showCounts);
    connect(&m_importer, &LotImporter::finished, this, &CsvImportView::showFinished);
    connect(&m_importer.table(), &LotImport::counted, this, &CsvImportView::showCounts);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CsvImportView::showRow);
    connect(&m_importer.table(), &QAbstractItemModel::dataChanged, this, &CsvImportView::showRow);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const auction::LotId lot = index.data(LotImport::LotRole).toLongLong(); lot != 0)
            Q_EMIT lotChosen(lot);
    });
}

void CsvImportView::choose()
{
    const QString folder = usualFolder(QStandardPaths::DocumentsLocation);
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose a file of lots"), folder, tr("CSV (*.csv *.txt)"));
    if (!path.isEmpty())
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

// Sales that are not over, where there are several. The host's lists go to the sale that was made last; what somebody
// chose stays, and so does the sale of a list that is on the page.
void CsvImportView::offerSales(bool keepsOfList)
{
    if (m_importer.isRunning())
        return;
    const QSignalBlocker quiet(m_sale);
    m_sale->clear();
    for (const auto &sale : m_house.sales().sales()) {
        if (sale.phase != auction::SalePhase::Over)
            m_sale->addItem(sale.name, sale.id);
    }
    const auto &account = m_house.line().account();
    int at = m_saleChosen ? m_sale->findData(*m_saleChosen) : -1;
    if (at < 0 && keepsOfList && m_importer.table().rowCount() > 0)
        at = m_sale->findData(m_importer.sale());
    if (at < 0)
        at = account && account->host ? m_sale->count() - 1 : 0;
    m_sale->setCurrentIndex(at);
    for (QWidget *part : {static_cast<QWidget *>(m_saleWords), static_cast<QWidget *>(m_sale)})
        part->setVisible(m_sale->count() > 1);
    m_importer.setSale(m_sale->count() > 0 ? m_sale->currentData().toLongLong() : auction::firstSale);
}

// Where a column is lacking, somebody may know which one it is.
void CsvImportView::showUnreadable(const QString &reason)
{
    m_banner->say(Tone::Alarm, reason);
    if (m_importer.file().rows.isEmpty())
        return;
    m_stack->setCurrentIndex(1);
    m_file->setText(m_importer.fileName());
    showCounts();
    chooseColumns();
}

void CsvImportView::chooseColumns()
{
    QStringList meanings;
    for (int column = 0; column < models::lotColumnCount; ++column)
        meanings.append(models::lotColumnText(static_cast<models::LotColumn>(column)));
    ColumnsDialog::Columns columns;
    for (const auto &column : m_importer.columns())
        columns.append(column ? static_cast<int>(*column) : -1);
    const auto lotColumns = [](const ColumnsDialog::Columns &chosen) {
        models::LotColumns columns;
        for (const int column : chosen)
            columns.append(column < 0 ? std::nullopt : std::optional(static_cast<models::LotColumn>(column)));
        return columns;
    };
    const auto check = [this, lotColumns](const ColumnsDialog::Columns &chosen) {
        return models::faultOf(lotColumns(chosen), m_importer.file().header);
    };
    auto *dialog = new ColumnsDialog(m_importer.file(), meanings, columns, check, m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColumnsDialog::chosen, this, [this, lotColumns](const QList<int> &chosen) {
        m_banner->clear();
        m_importer.setColumns(lotColumns(chosen));
    });
    dialog->open();
}

void CsvImportView::saveSample()
{
    saveAs(this, u"lots.csv"_s, tr("CSV (*.csv *.txt)"), models::sampleLotCsv(m_house.money().currency()), *m_banner);
}

void CsvImportView::showLoaded()
{
    m_stack->setCurrentIndex(1);
    m_file->setText(m_importer.fileName());
    m_pictures->setPlace(m_importer.picturePlace());
    m_encoding->setCurrentIndex(int(m_importer.encoding()));
    hideEmptyColumns();
    fitColumns();
    m_table->setCurrentIndex(m_importer.table().index(0, 0));
    m_table->setFocus();
    if (const QString passedOver = passedOverText(); !passedOver.isEmpty())
        m_banner->say(Tone::Soon, passedOver);
    showCounts();
}

QString CsvImportView::passedOverText() const
{
    QStringList unknown;
    QStringList sellers;
    for (const QString &header : m_importer.unknownColumns())
        (models::isSellerHeader(header) ? sellers : unknown).append(header);
    QStringList sentences;
    if (!sellers.isEmpty())
        sentences.append(tr("Whoever puts a list up is the seller of its lots, so this column is passed over: %1.")
                             .arg(sellers.join(u", "_s)));
    if (!unknown.isEmpty())
        sentences.append(tr("Columns that are not known here are passed over: %1.").arg(unknown.join(u", "_s)));
    return sentences.join(u' ');
}

// What is wrong gets the room that the figures leave.
void CsvImportView::fitColumns()
{
    m_table->resizeColumnsToContents();
    int left = m_table->viewport()->width();
    for (int column = 0; column < LotImport::ColumnCount; ++column) {
        const int width = m_table->columnWidth(column) + columnRoom;
        m_table->setColumnWidth(column,
                                column == LotImport::NameColumn ? qBound(nameWidth, width, nameWidthMax) : width);
        if (column != LotImport::StateColumn)
            left -= m_table->isColumnHidden(column) ? 0 : m_table->columnWidth(column);
    }
    m_table->setColumnWidth(LotImport::StateColumn, qMax(stateWidthMin, left));
}

void CsvImportView::hideEmptyColumns()
{
    const auto &rows = m_importer.table();
    for (int column = LotImport::NumberColumn; column < LotImport::ColumnCount; ++column) {
        if (column == LotImport::StartColumn)
            continue;
        bool any = false;
        for (int row = 0; row < rows.rowCount() && !any; ++row) {
            const QModelIndex cell = rows.index(row, column);
            any = cell.data().toString() != u"–" || !cell.data(LotImport::FaultRole).toString().isEmpty();
        }
        m_table->setColumnHidden(column, !any);
    }
}

void CsvImportView::showCounts()
{
    const auto &table = m_importer.table();
    const int ready = table.readyCount();
    QStringList counts;
    const auto add = [&counts](int count, const QString &words) {
        if (count > 0)
            counts << words;
    };
    add(ready, tr("%n ready", nullptr, ready));
    add(table.count(State::Faulty), tr("%n to mend", nullptr, table.count(State::Faulty)));
    add(table.leftOutCount(), tr("%n left out", nullptr, table.leftOutCount()));
    add(table.count(State::Same), tr("%n as they are already", nullptr, table.count(State::Same)));
    add(table.count(State::Changed), tr("%n changed", nullptr, table.count(State::Changed)));
    add(table.count(State::Created), tr("%n on sale", nullptr, table.count(State::Created)));
    m_counts->setText(counts.join(u" · "_s));
    const bool running = m_importer.isRunning();
    const int changes = table.changeCount();
    const QString puts = tr("Put %n lot(s) up for sale", nullptr, ready - changes);
    m_start->setText(changes == 0       ? puts
                     : ready == changes ? tr("Change %n lot(s)", nullptr, changes)
                                        : tr("%1, change %n", nullptr, changes).arg(puts));
    m_start->setEnabled(!running && ready > 0);
    m_stop->setVisible(running);
    m_progress->setVisible(running);
    m_progress->setMaximum(qMax(1, m_toSend));
    m_progress->setValue(m_toSend - ready);
    m_encoding->setEnabled(!running);
    m_sale->setEnabled(!running);
    for (QPushButton *button : {m_other, m_columns, static_cast<QPushButton *>(m_pictures)})
        button->setEnabled(!running);
}

void CsvImportView::showRow()
{
    const QModelIndex current = m_table->currentIndex();
    const QModelIndex state = current.siblingAtColumn(LotImport::StateColumn);
    const QString wrong = state.data(LotImport::FaultRole).toString();
    const bool changes = state.data(LotImport::StateRole).toInt() == static_cast<int>(State::Changes);
    setLook(m_row, wrong.isEmpty() ? u"third"_s : u"error"_s);
    m_row->setText(!current.isValid() ? QString()
                   : changes          ? state.data().toString() // whole, where it is elided
                   : wrong.isEmpty()
                       ? tr("Space leaves a lot out, or takes it in again.")
                       : tr("Line %1: %2").arg(state.model()->headerData(state.row(), Qt::Vertical).toString(), wrong));
}

void CsvImportView::showFinished()
{
    const auto &table = m_importer.table();
    const int changed = table.count(State::Changed);
    const int created = table.count(State::Created) + table.count(State::PicturesLeft);
    const int left = table.readyCount();
    m_house.selling().reload();
    showCounts();
    offerSales();
    if (left == 0 && changed > 0)
        m_banner->say(Tone::Fine, tr("%n lot(s) of this file are on sale.", nullptr, created) + u' ' +
                                      tr("%n were changed.", nullptr, changed));
    else if (left == 0)
        m_banner->say(Tone::Fine, tr("%n lot(s) of this file are on sale.", nullptr, created));
    else
        m_banner->say(Tone::Soon, tr("%n lot(s) of this file are on sale.", nullptr, created) + u' ' +
                                      tr("%n are not, or lack pictures; you can try them again.", nullptr, left));
}

// No stream tells of sales.
void CsvImportView::showEvent(QShowEvent *event)
{
    m_house.sales().read();
    QWidget::showEvent(event);
}

void CsvImportView::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedLists(*event->mimeData()).isAny())
        event->acceptProposedAction();
}

// Pictures are looked for once it is known which.
void CsvImportView::dropEvent(QDropEvent *event)
{
    const DroppedLists dropped = droppedLists(*event->mimeData());
    event->acceptProposedAction();
    if (m_importer.isRunning())
        return;
    if (dropped.table.isEmpty() && m_importer.table().rowCount() == 0) {
        m_banner->say(Tone::Soon, tr("First the table of lots, or both together."));
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
    m_saleWords->setText(tr("Goes to"));
    m_sale->setAccessibleName(tr("Sale the lots go to"));
    m_sale->setToolTip(tr("Lots for which the list itself names no sale"));
    m_table->setAccessibleName(tr("Lots of the file"));
    m_progress->setAccessibleName(tr("Progress"));
    showCounts();
    showRow();
}

} // namespace gavel::ui
