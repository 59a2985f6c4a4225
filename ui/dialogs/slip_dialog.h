#pragma once

#include "auction/money.h"
#include "theme/theme.h"
#include "widgets/slip_painter.h"

#include <QDialog>
#include <QPageSize>
#include <optional>

class QPagedPaintDevice;
class QPushButton;

namespace gavel::ui {

class DropDown;
class House;
class SlipPreview;
class StatusBanner;

// The purchase slip of what was won in this house, of one lot or of all together: as it will look, to print or to save
// as PDF.
class SlipDialog : public QDialog
{
    Q_OBJECT

public:
    // Nothing: of all lots together. Needs an account.
    SlipDialog(House &house, const Theme &theme, std::optional<auction::LotId> lot, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void follow();
    void retranslate();
    void listLots();
    void refresh();
    [[nodiscard]] SlipPainter painter(const QSizeF &page) const;
    [[nodiscard]] QByteArray pdf() const;
    bool print(QPagedPaintDevice &device) const;
    void askPrinter();
    void askFile();

    House &m_house;
    const Theme &m_theme;
    std::optional<auction::LotId> m_lot;
    QPageSize m_paper;
    DropDown *m_which;
    SlipPreview *m_preview;
    StatusBanner *m_banner;
    QPushButton *m_close;
    QPushButton *m_save;
    QPushButton *m_print;
};

} // namespace gavel::ui
