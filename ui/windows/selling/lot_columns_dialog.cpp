#include "windows/selling/lot_columns_dialog.h"

#include "dialogs/columns_dialog.h"

namespace gavel::ui {

namespace {

models::LotColumns lotColumns(const ColumnsDialog::Columns &chosen)
{
    models::LotColumns columns;
    for (const int column : chosen)
        columns.append(column < 0 ? std::nullopt : std::optional(static_cast<models::LotColumn>(column)));
    return columns;
}

} // namespace

ColumnsDialog *lotColumnsDialog(models::LotImporter &importer, const Theme &theme, QWidget *parent)
{
    QStringList meanings;
    for (int column = 0; column < models::lotColumnCount; ++column)
        meanings.append(models::lotColumnText(static_cast<models::LotColumn>(column)));
    ColumnsDialog::Columns columns;
    for (const auto &column : importer.columns())
        columns.append(column ? static_cast<int>(*column) : -1);
    const auto check = [&importer](const ColumnsDialog::Columns &chosen) {
        return models::faultOf(lotColumns(chosen), importer.file().header);
    };
    auto *dialog = new ColumnsDialog(importer.file(), meanings, columns, check, theme, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ColumnsDialog::chosen, &importer,
                     [&importer](const ColumnsDialog::Columns &chosen) { importer.setColumns(lotColumns(chosen)); });
    return dialog;
}

} // namespace gavel::ui
