#pragma once

#include "models/lot_actor.h"
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

    void setChosen(const QList<LotView> &lots);
    // Of the house, as phones reach it: where the codes on labels lead.
    void setAddress(const QUrl &address) { m_address = address; }
    // The lot whose room is looked at goes before those that are chosen elsewhere. None: no room is.
    void setFront(const std::optional<LotView> &lot);
    [[nodiscard]] QAction &action(LotAction action) const { return *m_actions.value(action); }
    // All of them, with extending by other times.
    [[nodiscard]] QMenu &menu() const { return *m_menu; }
    void retranslate();

Q_SIGNALS:
    // `undo` is empty where nothing takes it back.
    void done(const QString &sentence, const std::function<void()> &undo);
    void refused(const QString &sentence);

private:
    void enable();
    [[nodiscard]] const QList<LotView> &targets() const { return m_front.isEmpty() ? m_chosen : m_front; }
    [[nodiscard]] QWidget *over() const;
    void addAction(LotAction action, const QString &name, void (LotCommands::*todo)());
    void open() { run(LotAction::Open, models::actionBody(LotAction::Open), targets()); }
    void pause() { run(LotAction::Pause, models::actionBody(LotAction::Pause), targets()); }
    void resume() { run(LotAction::Resume, models::actionBody(LotAction::Resume), targets()); }
    void extend() { extendBy(usualExtensionMs); }
    void extendBy(qint64 ms);
    void withdraw();
    void close();
    void voidBid();
    void reopen();
    void label();
    void run(LotAction action, const QJsonObject &body, const QList<LotView> &lots);
    void take(const models::LotActionOutcome &outcome);
    void takeOne(LotAction action, const LotView &lot);
    [[nodiscard]] QList<LotView> allowed(LotAction action) const;
    [[nodiscard]] QString closingText(const QList<LotView> &lots) const;

    House &m_house;
    const Theme &m_theme;
    QWidget &m_window;
    models::LotActor m_actor;
    QList<LotView> m_chosen;
    QList<LotView> m_front; // one, or none
    QMap<LotAction, QAction *> m_actions;
    std::unique_ptr<QMenu> m_menu;
    QMenu *m_extendMenu;
    QAction *m_labels;
    QUrl m_address;
};

} // namespace gavel::ui
