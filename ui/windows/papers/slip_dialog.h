#pragma once

#include "auction/money.h"
#include "theme/theme.h"
#include "windows/papers/paper_pictures.h"
#include "windows/papers/slip_pages.h"

#include <QDialog>
#include <QPageSize>
#include <memory>
#include <optional>

class QPushButton;

namespace gavel::ui {

class DropDown;
class House;
class PaperPreview;
class StatusBanner;

// The purchase slip of what was won in this house, of one lot or of all together: as it will look, to print or to save
// as PDF, set like the house's other papers and in the language that its reader has. Named "slip"; its parts
// "slip.which", ".language", ".preview", ".save", ".print", ".close", ".banner".
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
    [[nodiscard]] models::PurchaseSlip slipIn(const models::PaperWords &words) const;
    [[nodiscard]] std::shared_ptr<const SlipPages> pages(const QSizeF &points);
    void askPrinter();
    void askFile();

    House &m_house;
    const Theme &m_theme;
    std::optional<auction::LotId> m_lot;
    QPageSize m_paper;
    PaperPictures m_pictures;
    DropDown *m_which;
    DropDown *m_language;
    PaperPreview *m_preview;
    StatusBanner *m_banner;
    QPushButton *m_close;
    QPushButton *m_save;
    QPushButton *m_print;
};

} // namespace gavel::ui
