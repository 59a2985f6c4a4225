#pragma once

#include "dialogs/form_dialog.h"
#include "models/column_memory.h"
#include "models/door/guest_import.h"

class QLabel;
class QTableView;

namespace gavel::link {
class HostApi;
}

namespace gavel::ui {

class DropDown;

// A list of guests from a spreadsheet: which column says what, how it is encoded, a preview of the rows as they will
// be, and adding them. Named "guests".
class GuestListDialog : public FormDialog
{
    Q_OBJECT

public:
    // `columnsPath`: where it is noted what columns say; empty: nowhere.
    GuestListDialog(link::HostApi &api, const QString &columnsPath, const Theme &theme, QWidget *parent);

    // What is no table is said in the dialog.
    void load(const QByteArray &bytes, const QString &fileName);

private:
    void submit() override;
    void retranslate() override;
    QWidget *makeColumns();
    void readAs(std::optional<models::TextEncoding> encoding);
    void offerColumns();
    void showRows();
    void showUnread();
    void showNoted();
    void showCounts();
    [[nodiscard]] models::GuestColumns columns() const;

    models::GuestImport *m_guests; // a child: the table outlives the members
    models::ColumnMemory m_memory;
    models::GuestColumns m_offered; // before anybody chose, or as chosen last
    QByteArray m_bytes;
    QString m_fileName;
    models::CsvFile m_file;
    QLabel *m_what;
    DropDown *m_encoding;
    QList<DropDown *> m_columns; // by GuestColumn; each begins with none
    QList<FormField *> m_fields;
    FormField *m_encodingField;
    QTableView *m_table;
    QLabel *m_counts;
    QLabel *m_unread; // which columns nothing is taken of
    QLabel *m_noted;  // what becomes of emails and limits
};

} // namespace gavel::ui
