#pragma once

#include "models/catalogue/lot_table_model.h"
#include "theme/theme.h"
#include "windows/papers/paper_dialog.h"

#include <QUrl>
#include <QWidget>
#include <optional>

class QAction;
class QHBoxLayout;
class QStackedWidget;

namespace gavel::ui {

class DataTable;
class House;
class LotCommands;
class LotListExport;
class PrintMenu;
class StateView;
class StatusBanner;

// The console's lots: all of them as a table, and what can be done to those that are chosen.
class ConsoleLots : public QWidget
{
    Q_OBJECT

public:
    ConsoleLots(House &house, const Theme &theme, QWidget *parent = nullptr);

    void setSearch(const QString &text);
    [[nodiscard]] LotCommands &commands() const { return *m_commands; }
    // A place at the end of the buttons, for what concerns the house as a whole.
    [[nodiscard]] QHBoxLayout &tools() const { return *m_tools; }
    void chooseNothing();
    // Of the house, as phones reach it.
    void setAddress(const QUrl &address);
    // Papers are asked for from other views too, which know better what of.
    using PaperAsking = std::function<void(PaperDialog::Asked &)>;
    void setPaperAsking(const PaperAsking &asking) { m_paperAsking = asking; }
    // The one lot that is chosen.
    [[nodiscard]] std::optional<auction::LotId> chosenLot() const;

Q_SIGNALS:
    void lotChosen(gavel::auction::LotId lot);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTools();
    void fitPrint();
    void follow();
    void showState();
    void offerForChoice();
    void retranslate();
    [[nodiscard]] QList<protocol::LotView> chosen() const;
    [[nodiscard]] QList<protocol::LotView> listed() const;
    void saveTable();
    void noteTable(const QString &path, const QByteArray &csv, int lost);
    void showColumns();

    House &m_house;
    models::LotTableModel m_lots;
    models::TableFilter m_filter;
    LotCommands *m_commands;
    QHBoxLayout *m_tools;
    QPushButton *m_more;
    PrintMenu *m_papers;
    QPushButton *m_print;
    QUrl m_address;
    PaperAsking m_paperAsking;
    QStackedWidget *m_stack;
    DataTable *m_table;
    StateView *m_state;
    StatusBanner *m_saved;
    LotListExport *m_export;
    QAction *m_saveTable;
    QString m_savedLots; // which of them it has
    QString m_search;
};

} // namespace gavel::ui
