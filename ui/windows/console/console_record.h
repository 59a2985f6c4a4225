#pragma once

#include "models/console/record_model.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class DataTable;
class House;
class StateView;
class StatusBanner;

// The console's record: what staff did, the newest first, as it happens, and all of it as a file for a spreadsheet.
class ConsoleRecord : public QWidget
{
    Q_OBJECT

public:
    ConsoleRecord(House &house, const Theme &theme, QWidget *parent = nullptr);

    void setSearch(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void read();
    void showState();
    void save();
    void retranslate();

    House &m_house;
    models::RecordModel m_record;
    models::TableFilter m_filter;
    QTimer m_readingOn; // while it is looked at: no stream tells of it
    QLabel *m_note;
    QPushButton *m_save;
    StatusBanner *m_saved; // what became of saving
    QStackedWidget *m_stack;
    DataTable *m_table;
    StateView *m_state;
    QString m_search;
};

} // namespace gavel::ui
