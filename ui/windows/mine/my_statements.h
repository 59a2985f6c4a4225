#pragma once

#include "link/settlement_api.h"
#include "theme/theme.h"
#include "windows/papers/receipt_dialog.h"

#include <QHash>
#include <QObject>

class QPushButton;

namespace gavel::ui {

class House;
class StatusBanner;

// What one owes, or is owed, line by line and a sale each: a button that shows it as a paper. Where there are several,
// it is asked which sale is meant. Named "won.invoice" or "selling.settlement". GUI thread.
class MyStatements : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Invoice, Settlement };

    MyStatements(House &house, Kind kind, const Theme &theme, StatusBanner &banner, QWidget &window);

    [[nodiscard]] QPushButton *button() const { return m_button; }
    void retranslate();

private:
    struct Paper
    {
        auction::SaleId sale = auction::firstSale;
        ReceiptDialog::Statement statement;
    };

    void read();
    template <typename View>
    void take(const link::Result<link::Page<View>> &page);
    void offer(const QList<Paper> &papers);
    void ask(const QList<Paper> &papers);
    void open(const ReceiptDialog::Statement &statement);

    House &m_house;
    const Kind m_kind;
    const Theme &m_theme;
    StatusBanner &m_banner;
    QWidget &m_window;
    QPushButton *m_button;
};

} // namespace gavel::ui
