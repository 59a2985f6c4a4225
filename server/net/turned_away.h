#pragma once

#include "net/http_failure.h"

#include <QObject>

#include <memory>
#include <vector>

namespace gavel::net {

struct RequestHead;
struct ServerContext;

/// Those for whom there is no room: each is told so once its request is there, which says in which words and form, and
/// hung up on. A few are waited for, for a moment; more are told at once, since a slot for saying it longer would be
/// one that somebody else lacks. Server thread only.
class TurnedAway : public QObject
{
    Q_OBJECT

public:
    /// The context must outlive it.
    explicit TurnedAway(ServerContext &context, QObject *parent = nullptr);
    ~TurnedAway() override;

    /// Takes the descriptor.
    void add(int descriptor, HttpFailure failure);

private:
    struct Waiting;

    void answer(int descriptor, HttpFailure failure);
    void finish(const Waiting *waiting);

    ServerContext &m_context;
    std::vector<std::unique_ptr<Waiting>> m_waiting;
};

} // namespace gavel::net
