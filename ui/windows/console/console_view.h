#pragma once

#include "models/console/accounts_model.h"
#include "models/sentence.h"
#include "theme/theme.h"
#include "windows/papers/paper_dialog.h"

#include <QWidget>
#include <optional>

class QAction;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class ConsoleActivity;
class ConsoleBidders;
class ConsoleFigures;
class ConsoleInvitation;
class ConsoleLedger;
class ConsoleLog;
class ConsoleLots;
class ConsoleNotices;
class ConsoleRecord;
class HostingService;
class House;
class LotCommands;
class SearchField;
class SegmentedButtons;

// Where the host runs the auction: lots, bidders, ledger, record and log, the figures of the evening, the address for
// bidders, and what happened just now.
class ConsoleView : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Lots, Bidders, Ledger, Record, Log };

    // `hosting` is null where nothing can be hosted.
    ConsoleView(House &house, const Theme &theme, HostingService *hosting, QWidget *parent = nullptr);
    ~ConsoleView() override;

    void showTab(Tab tab);
    void focusSearch();
    void announce();
    // Less than its parts would like: the side steps back, and the tables cut what is long.
    [[nodiscard]] QSize minimumSizeHint() const override { return {700, 420}; }
    // What can be done here, for the menu bar: to the house, and to the lots that are chosen.
    void fillMenu(QMenu &menu) const;
    // What the host can do to lots: those that are chosen here, or the one whose room is looked at.
    [[nodiscard]] LotCommands &commands() const;
    // What papers are of, where another view is looked at.
    void setPaperAsking(const std::function<void(PaperDialog::Asked &)> &asking);

Q_SIGNALS:
    void lotChosen(gavel::auction::LotId lot);
    // With the lot that is chosen, if it is one.
    void projectorAsked(std::optional<gavel::auction::LotId> lot);
    // What was done to a lot while its room was looked at: `undo` is empty where nothing takes it back.
    void doneElsewhere(const gavel::models::Sentence &sentence, const std::function<void()> &undo);
    void refusedElsewhere(const gavel::models::Sentence &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QHBoxLayout *buildHead();
    void buildMain();
    void buildSide();
    void follow();
    void layOut();
    void retranslate();
    void readAccounts();
    void followAccount();
    void attend();
    [[nodiscard]] bool isHost() const;
    void showAddress();
    void search(const QString &text);

    House &m_house;
    const Theme &m_theme;
    HostingService *m_hosting;
    models::AccountsModel m_accounts;
    QLabel *m_title;
    SearchField *m_search;
    SegmentedButtons *m_tabs;
    QPushButton *m_sideButton; // where both sides do not fit beside each other
    ConsoleFigures *m_figures;
    QStackedWidget *m_stack;
    ConsoleLots *m_lots;
    ConsoleBidders *m_bidders;
    ConsoleLedger *m_ledger;
    ConsoleRecord *m_record;
    ConsoleLog *m_log;
    QAction *m_announce;
    QAction *m_projector;
    QWidget *m_main;
    QWidget *m_side;
    QBoxLayout *m_sideLayout;
    ConsoleInvitation *m_invitation;
    ConsoleActivity *m_activity;
    QWidget *m_noticeRoom; // below the tabs
    ConsoleNotices *m_notices;
};

} // namespace gavel::ui
