#pragma once

#include "link/problem.h"
#include "protocol/views.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

namespace gavel::link {
class HostApi;
class HttpClient;
} // namespace gavel::link

namespace gavel::models {

/// The door of a hall: who stands there, whether they are here already, and letting them in under a paddle. One person
/// at a time; an answer about the person before is passed over. Several doors at once give nothing twice: the host
/// chooses the number. GUI thread.
class CheckIn : public QObject
{
    Q_OBJECT

public:
    CheckIn(link::HostApi &api, link::HttpClient &http, QObject *parent = nullptr);

    /// By number, name, phone, email or table; found() answers.
    void find(const QString &words);
    void choose(const protocol::AccountView &account);
    /// Somebody new, by a name alone, with the next paddle; who bears somebody else's name is called "Ann 2" by the
    /// house, and keeps the name.
    void add(const QString &name);
    /// Nobody stands there any more.
    void clear();

    [[nodiscard]] const std::optional<protocol::AccountView> &guest() const { return m_guest; }
    /// Other entries that may be the same person.
    [[nodiscard]] const QList<protocol::AccountView> &doubles() const { return m_doubles; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Changes members of who stands there (PROTOCOL.md, PATCH accounts), and gives the next paddle to whoever has none
    /// and gets none.
    void letIn(QJsonObject change);
    void change(const QJsonObject &change);
    /// Has the guest billed to another, or to themselves.
    void setPayer(std::optional<auction::AccountId> payer);
    /// Another entry is the same person: it is billed to the guest and hidden, in one step; then tells by joined().
    void join(const protocol::AccountView &other);
    /// Takes that back.
    void unjoin(const protocol::AccountView &other);
    /// The guest, as another part of the program got it back.
    void put(const protocol::AccountView &account);

Q_SIGNALS:
    /// Another person, or what is known of them, or busy or not.
    void changed();
    void found(const QString &words, const QList<gavel::protocol::AccountView> &accounts);
    /// They are here now, under their paddle.
    void cameIn(const gavel::protocol::AccountView &account);
    void joined(const gavel::protocol::AccountView &other);
    void failed(const gavel::link::Problem &problem);

private:
    void send(const QJsonObject &change, bool letsIn);
    void sendOf(const protocol::AccountView &other, const QJsonObject &change, bool joins);
    void take(const protocol::AccountView &account);
    void lookForDoubles();
    void setBusy(bool busy);
    void fail(const link::Problem &problem);

    link::HostApi &m_api;
    link::HttpClient &m_http;
    std::optional<protocol::AccountView> m_guest;
    QList<protocol::AccountView> m_doubles;
    quint64 m_turn = 0; ///< counts the people
    bool m_busy = false;
};

} // namespace gavel::models
