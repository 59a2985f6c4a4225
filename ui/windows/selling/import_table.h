#pragma once

#include "theme/theme.h"

#include <QTableView>

namespace gavel::ui {

// The rows of a list that are to be put up (models::LotImport): the columns that the list has, as wide as what they
// say, and what is wrong in the room that is left.
class ImportTable : public QTableView
{
    Q_OBJECT

public:
    ImportTable(const QString &objectName, QAbstractItemModel &rows, const Theme &theme, QWidget *parent = nullptr);

    // Other rows were read.
    void fitColumns();
    // The first row that is to be mended, which is hard to find among many; else the first one.
    void chooseFirst();

private:
    void hideEmptyColumns();
    [[nodiscard]] bool saysAnything(int column) const;
    [[nodiscard]] bool isToMend(int row) const;
};

} // namespace gavel::ui
