#include "windows/window_states.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

// With their number: columns of another release are not laid out like these.
QString columnsKey(const QTableView &table)
{
    return table.objectName().isEmpty()
               ? QString()
               : u"%1.columns%2"_s.arg(table.objectName()).arg(table.horizontalHeader()->count());
}

} // namespace

void keepStates(const QWidget &window, QHash<QString, QByteArray> &into)
{
    into.insert(window.objectName(), window.saveGeometry());
    for (const auto *splitter : window.findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty())
            into.insert(splitter->objectName(), splitter->saveState());
    }
    for (const auto *table : window.findChildren<QTableView *>()) {
        if (const QString key = columnsKey(*table); !key.isEmpty())
            into.insert(key, table->horizontalHeader()->saveState());
    }
}

void restoreStates(QWidget &window, const QHash<QString, QByteArray> &kept)
{
    window.restoreGeometry(kept.value(window.objectName()));
    for (auto *splitter : window.findChildren<QSplitter *>())
        splitter->restoreState(kept.value(splitter->objectName()));
    for (auto *table : window.findChildren<QTableView *>())
        table->horizontalHeader()->restoreState(kept.value(columnsKey(*table)));
}

} // namespace gavel::ui
