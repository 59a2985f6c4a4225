#pragma once

#include "ui/driver.h"
#include "ui/show_house.h"
#include "widgets/ask_button.h"

#include <QTest>
#include <memory>

namespace gavel::ui_tests {

// Somebody in a lot's room at a furnished house on the real server. Tests of its bid box have it as a base, and call
// begin() before each and end() after it.
class BidBoxScene
{
protected:
    void begin();
    void end();
    [[nodiscard]] bool activate() const;
    // Signs in, and waits until the room has its history.
    [[nodiscard]] bool enter(const QString &lot);
    [[nodiscard]] ui::AskButton *ask() const
    {
        return m_person->find<ui::AskButton>(QStringLiteral("room.bid.submit"));
    }
    [[nodiscard]] QLineEdit *amount() const { return m_person->find<QLineEdit>(QStringLiteral("room.bid.amount")); }
    [[nodiscard]] QString banner() const { return m_person->text(QStringLiteral("room.bid.banner.text")); }
    [[nodiscard]] bool settle() const
    {
        return QTest::qWaitFor([this] { return ask()->isSettled(); });
    }
    [[nodiscard]] QJsonObject sent(int index = 0) const { return m_host->bidsReceived.value(index); }

    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<Driver> m_person;
};

} // namespace gavel::ui_tests
