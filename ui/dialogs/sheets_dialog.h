#pragma once

#include "dialogs/form_dialog.h"
#include "widgets/invitation_sheet.h"

#include <QUrl>

namespace gavel::ui {

class QrCode;
class SegmentedButtons;
class SheetPreview;

// Sheets with a code each, to print or to save as PDF. One alone shows its code, to be scanned from the screen; several
// show their first page, so many sheets a page as is chosen. Its parts are named "<name>.code", "<name>.preview",
// "<name>.perPage.one" "….four" "….twelve", "<name>.note", "<name>.save" beside a dialog's own.
class SheetsDialog : public FormDialog
{
    Q_OBJECT

public:
    // `address`: of the house, as phones reach it.
    SheetsDialog(const QString &objectName, const QUrl &address, const Theme &theme, QWidget *parent);

protected:
    void submit() override;
    void retranslate() override;
    // Nothing is printed while there are none.
    void setSheets(const QList<InvitationSheet> &sheets, bool several);
    [[nodiscard]] const QUrl &address() const { return m_address; }
    [[nodiscard]] QrCode &code() const { return *m_code; }

private:
    [[nodiscard]] SheetPages pages() const;
    void showPages();

    const QUrl m_address;
    QList<InvitationSheet> m_sheets;
    QrCode *m_code;
    SheetPreview *m_preview;
    SegmentedButtons *m_perPage;
    QLabel *m_note;
    QPushButton *m_save;
    StatusBanner *m_saved;
};

} // namespace gavel::ui
