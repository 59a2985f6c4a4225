#pragma once

#include "models/selling/lot_importer.h"
#include "models/sentence.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class CsvGuide;
class DropDown;
class House;
class ImportTable;
class PicturePlaceButton;
class SaleChooser;
class StateView;
class StatusBanner;

// Many lots from a CSV with pictures: the file is read, each row is checked and can be left out, and then they are put
// up one after another. What failed can be tried again; what is on sale is not put up twice.
class CsvImportView : public QWidget
{
    Q_OBJECT

public:
    CsvImportView(House &house, const Theme &theme, QWidget *parent = nullptr);

    // `pictures`: the folder or zip that they are in; empty: beside it.
    void load(const QString &path, const QString &pictures = {});

Q_SIGNALS:
    void lotChosen(gavel::auction::LotId lot);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum Page { Guide, Rows };

    [[nodiscard]] QWidget *buildStart();
    [[nodiscard]] QWidget *buildRows();
    [[nodiscard]] QLayout *buildHead();
    [[nodiscard]] QLayout *buildFoot();
    void follow();
    void followImporter();
    void retranslate();
    void choose();
    void chooseColumns();
    void start();
    void showUnreadable(const QString &reason);
    void wantColumns();
    void saveSample();
    void showLoaded();
    void showCounts();
    void showNone();
    [[nodiscard]] bool isAlarmed() const;
    void showRow();
    void showFinished();
    // What it said of it: the sale of the list is over, so another is chosen; empty: nothing.
    models::Sentence offerSales(bool keepsOfList = true);

    House &m_house;
    const Theme &m_theme;
    models::LotImporter m_importer;
    QStackedWidget *m_stack;
    StatusBanner *m_banner;
    CsvGuide *m_guide;
    QLabel *m_file;
    QLabel *m_counts;
    DropDown *m_encoding;
    QPushButton *m_other;
    QPushButton *m_columns;
    PicturePlaceButton *m_pictures;
    QStackedWidget *m_rows; // the table, or that there is none
    ImportTable *m_table;
    StateView *m_none;
    QLabel *m_row;       // what is wrong with the chosen one
    SaleChooser *m_sale; // of the lots whose rows name none
    QPushButton *m_start;
    QLabel *m_idle; // why there is nothing to start
    QPushButton *m_stop;
    QProgressBar *m_progress;
    QString m_folder; // of the file that was chosen last
    int m_toSend = 0;
};

} // namespace gavel::ui
