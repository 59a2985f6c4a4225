#pragma once

#include "link/host_link.h"
#include "windows/desktop.h"
#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/welcome_window.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <type_traits>

namespace gavel::ui_tests {

// A person at one desktop program: finds what is on the screen by its object name, types and clicks. Its settings are
// its own, so that several people sit in one test.
class Driver
{
public:
    // Without `hosting`, only joining is offered.
    explicit Driver(const QString &settings = {}, ui::HostingService *hosting = nullptr);

    void joinAddress(const QString &address);
    // Joins and waits for the window of the house.
    [[nodiscard]] bool join(const QUrl &base);
    [[nodiscard]] bool signUp(const QString &email, const QString &nick, const QString &password);
    [[nodiscard]] bool signIn(const QString &email, const QString &password);
    // Opens a lot from the catalogue by clicking at it.
    [[nodiscard]] bool openLot(const QString &name);

    // In the house's window, or in the dialog over it. Of several rooms that are open, the part of the one that is
    // seen.
    template <typename Kind>
    [[nodiscard]] Kind *find(const QString &name) const
    {
        auto *window = desktop().window();
        const auto found = window ? window->template findChildren<Kind *>(name) : QList<Kind *>();
        if constexpr (std::is_base_of_v<QWidget, Kind>) {
            for (auto *one : found) {
                if (one->isVisible())
                    return one;
            }
        }
        return found.value(0);
    }
    void click(const QString &name) const;
    // Bids the ask by mouse, once it has stood long enough for a click to mean it.
    void clickAsk() const;
    void type(const QString &name, const QString &text) const;
    [[nodiscard]] QString text(const QString &name) const;
    [[nodiscard]] QAbstractItemModel *rows(const QString &list) const;
    // A cell of the room's history, newest first.
    [[nodiscard]] QString history(int row, int column) const;

    [[nodiscard]] ui::Desktop &desktop() const { return *m_desktop; }
    [[nodiscard]] QString settingsPath() const { return m_settings; }

private:
    [[nodiscard]] bool account(const QString &menu, const QString &email, const QString &nick, const QString &password);

    QTemporaryDir m_folder;
    QString m_settings;
    std::unique_ptr<ui::Desktop> m_desktop;
};

} // namespace gavel::ui_tests
