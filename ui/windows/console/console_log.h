#pragma once

#include "models/console/host_log.h"
#include "theme/theme.h"

#include <QWidget>

class QListView;
class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class HostingService;
class SegmentedButtons;
class StateView;
class StatusBanner;

// The console's log: what was done from here, and what the host said since it started, if it runs in this program.
class ConsoleLog : public QWidget
{
    Q_OBJECT

public:
    // `hosting` is null where nothing can be hosted.
    ConsoleLog(HostingService *hosting, const Theme &theme, QWidget *parent = nullptr);

    void setSearch(const QString &text);
    // What was done from this console.
    void record(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void readAll();
    void append(const models::HostLogLine &line);
    void chooseLevel(int level);
    void showState();
    void showNothing();
    void copy();
    void save();
    void retranslate();
    // The chosen lines as they stand, or all that are shown.
    [[nodiscard]] QString text(bool chosenOnly) const;

    HostingService *m_hosting;
    models::HostLogModel m_lines;
    QList<models::HostLogLine> m_recorded;
    models::HostLogFilter m_filter;
    SegmentedButtons *m_levels;
    QPushButton *m_copy;
    QPushButton *m_save;
    StatusBanner *m_told; // what became of copying or saving
    QStackedWidget *m_stack;
    QListView *m_list;
    StateView *m_state;
};

} // namespace gavel::ui
