#pragma once

#include "dialogs/form_dialog.h"
#include "models/csv_file.h"

#include <functional>

namespace gavel::ui {

class DropDown;

// Which column of a stranger's table says what: each with its name and what stands in its first rows, and a choice
// beside it. Named "columns".
class ColumnsDialog : public FormDialog
{
    Q_OBJECT

public:
    // By the places of the header, each an index of `meanings`; -1: it is passed over.
    using Columns = QList<int>;
    // A sentence on what is wrong with a choice; empty: nothing.
    using Check = std::function<QString(const Columns &)>;

    ColumnsDialog(const models::CsvFile &file, const QStringList &meanings, const Columns &columns, const Check &check,
                  const Theme &theme, QWidget *parent);

Q_SIGNALS:
    void chosen(const QList<int> &columns);

private:
    void submit() override;
    void retranslate() override;
    [[nodiscard]] QWidget *makeRows(const models::CsvFile &file);

    const QStringList m_meanings;
    const Check m_check;
    QList<DropDown *> m_choices; // each begins with none
};

} // namespace gavel::ui
