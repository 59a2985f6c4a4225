#pragma once

#include "models/console/lot_actor.h"
#include "models/sentence.h"
#include "theme/theme.h"

#include <QMap>
#include <QObject>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>

class QAction;
class QMenu;

namespace gavel::ui {

class House;

// What the host can do to the lots that are chosen, as actions: each can be done while a chosen lot is in a phase that
// RULES.md gives it. What can be taken back is done at once and offers to be; what can't is asked about first.
class LotCommands : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 usualExtensionMs = 120'000;

    // Dialogs lie over `window`.
    LotCommands(House &house, const Theme &theme, QWidget &window);
    ~LotCommands() override;

    void setChosen(const QList<protocol::LotView> &lots);
    // Of the house, as phones reach it: where the codes on labels lead.
    void setAddress(const QUrl &address) { m_address = address; }
    // The lot whose room is looked at goes before those that are chosen elsewhere. None: no room is.
    void setFront(const std::optional<protocol::LotView> &lot);
    [[nodiscard]] QAction &action(auction::LotAction action) const { return *m_actions.value(action); }
    // All of them, with extending by other times.
    [[nodiscard]] QMenu &menu() const { return *m_menu; }
    void retranslate();

Q_SIGNALS:
    // `undo` is empty where nothing takes it back.
    void done(const gavel::models::Sentence &sentence, const std::function<void()> &undo);
    void refused(const gavel::models::Sentence &sentence);

private:
    void enable();
    [[nodiscard]] const QList<protocol::LotView> &targets() const { return m_front.isEmpty() ? m_chosen : m_front; }
    [[nodiscard]] QWidget *over() const;
    void addAction(auction::LotAction action, const QString &name, void (LotCommands::*todo)());
    void open() { run(auction::LotAction::Open, models::actionBody(auction::LotAction::Open), targets()); }
    void pause() { run(auction::LotAction::Pause, models::actionBody(auction::LotAction::Pause), targets()); }
    void resume() { run(auction::LotAction::Resume, models::actionBody(auction::LotAction::Resume), targets()); }
    void extend() { extendBy(usualExtensionMs); }
    void extendBy(qint64 ms);
    void withdraw();
    void close();
    void voidBid();
    void reopen() { openAgain(auction::LotAction::Reopen); }
    void relist() { openAgain(auction::LotAction::Relist); }
    void openAgain(auction::LotAction action);
    void voidSale();
    void offer();
    void answerOffer(bool takes);
    [[nodiscard]] models::Sentence because(const link::Problem &problem) const;
    void label();
    void setRates();
    void askRates(const protocol::LotView &lot);
    void run(auction::LotAction action, const QJsonObject &body, const QList<protocol::LotView> &lots);
    void take(const models::LotActionOutcome &outcome);
    void doToOne(auction::LotAction action, const protocol::LotView &lot);
    [[nodiscard]] QList<protocol::LotView> allowed(auction::LotAction action) const;
    [[nodiscard]] QString closingText(const QList<protocol::LotView> &lots) const;

    House &m_house;
    const Theme &m_theme;
    QWidget &m_window;
    models::LotActor m_actor;
    QList<protocol::LotView> m_chosen;
    QList<protocol::LotView> m_front; // one, or none
    QMap<auction::LotAction, QAction *> m_actions;
    std::unique_ptr<QMenu> m_menu;
    QMenu *m_extendMenu;
    QAction *m_takes; // what is offered, as its runner-up said to the host
    QAction *m_declines;
    QAction *m_rates;
    QAction *m_labels;
    QUrl m_address;
};

} // namespace gavel::ui
