#pragma once

#include "models/desk/receipt.h"
#include "theme/theme.h"

#include <QDialog>

class QPagedPaintDevice;
class QPlainTextEdit;
class QPushButton;

namespace gavel::ui {

class StatusBanner;

// A receipt: its words, to print, to save as PDF, or to copy into a letter. Named "receipt".
class ReceiptDialog : public QDialog
{
    Q_OBJECT

public:
    ReceiptDialog(models::Receipt receipt, const Theme &theme, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(const Theme &theme);
    void retranslate();
    void askPrinter();
    void paintOn(QPagedPaintDevice &device) const;
    [[nodiscard]] QByteArray pdf() const;
    void copy();

    models::Receipt m_receipt;
    QPlainTextEdit *m_words;
    StatusBanner *m_banner;
    QPushButton *m_close;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_print;
};

} // namespace gavel::ui
