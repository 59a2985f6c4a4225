#pragma once

#include "host/house.h"
#include "host/language.h"
#include "host/limits.h"
#include "net/exchange.h"
#include "net/http_failure.h"
#include "wire/json_text.h"

#include <QJsonObject>
#include <memory>

namespace gavel::host {

/// What becomes of a long query where too many wait for their turn: it is refused as `busy`, or asked at once, because
/// it is the answer to what is in the book already, and `busy` would say that it is not.
enum class WhenFull { Refuse, AskAtOnce };

/// One request on its way through the house: who asks, what the path named, and how to answer. Copied into the
/// continuations of whatever takes time; answering twice or late does nothing. Net thread.
class Call
{
public:
    Call(House &house, std::shared_ptr<net::Exchange> exchange)
        : m_house(&house)
        , m_exchange(std::move(exchange))
    {
    }

    [[nodiscard]] House &house() const { return *m_house; }
    [[nodiscard]] const net::Request &request() const { return m_exchange->request(); }
    [[nodiscard]] net::Exchange &exchange() const { return *m_exchange; }
    [[nodiscard]] auction::TimeMs now() const { return request().receivedAt; }
    [[nodiscard]] Language language() const;

    /// Who asks; none: nobody who is signed in.
    std::optional<Identity> who;
    /// What the route's {…} stood for.
    QList<qint64> numbers;
    QStringList words;
    /// The route's, as "/l/{w}"; empty: none has this address.
    QString pattern;

    [[nodiscard]] auction::AccountId account() const { return who ? who->account : auction::noAccount; }

    /// The body as a JSON object, which is not read where it is beyond the bounds, or who asks has said too much lately
    /// that could not be read, whatever it be now: reading is what costs. Otherwise answers and gives nothing.
    [[nodiscard]] std::optional<QJsonObject> body(const wire::JsonBounds &bounds = limits::body) const;

    /// Whether a body came, be it empty; otherwise answers that one is needed.
    [[nodiscard]] bool hasBody() const;

    /// Answers by what a long query finds, written as a JSON object beside this thread. `write` gives a refusal where
    /// the answer is of another kind; it is called in another thread, and holds nothing that changes. With a location
    /// it is the answer to what made something there.
    template <typename Kind, typename WriteJson>
    void answerFrom(Kind query, WriteJson write, const QString &madeAt = {}, WhenFull whenFull = WhenFull::Refuse) const
    {
        const auto object = [write = std::move(write)](
                                const store::FoundBy<Kind> &found) -> tl::expected<QJsonObject, auction::Refusal> {
            if (!found)
                return tl::unexpected(auction::Refusal::Busy);
            return write(*found);
        };
        const auto text = [object, packs = packsAnswers()](const store::FoundBy<Kind> &found) {
            return writtenOf(object(found), packs);
        };
        answerFrom(store::LongQuery::of(std::move(query), text), madeAt, whenFull);
    }
    /// A long query, whose turn comes between those of others. Answers `busy` if too many wait.
    void ask(store::LongQuery query, Readings::Done done) const;
    /// The same; false, and nothing is answered or called, if too many wait.
    [[nodiscard]] bool mayAsk(store::LongQuery query, Readings::Done done) const;

    void json(int status, const QJsonObject &object, const QList<net::HeaderField> &fields = {}) const;
    void created(const QJsonObject &object, const QString &location, const QList<net::HeaderField> &fields = {}) const;
    void created(const wire::JsonText &body, const QString &location, const QList<net::HeaderField> &fields = {}) const;
    void noContent(const QList<net::HeaderField> &fields = {}) const;
    void respond(net::Response response) const;
    /// Notes in the log of requests that the answer has begun; respond() does.
    void begun(int status) const;
    /// What is asked for under this entity tag, as the request's conditions and range have it.
    void respondUnder(const QByteArray &etag, const net::Response &whole) const;
    void refuse(auction::Refusal refusal) const;
    void refuse(const store::Fault &fault, const QList<net::HeaderField> &fields = {}) const;
    /// There is no slot for who is not signed in.
    void refuseFull() const;
    /// Costs whoever asks one of the few that they may send.
    void malformed(const QString &member, const QString &reason) const;
    /// What a reader of members or of the query found wrong.
    template <typename Fields>
    void malformed(const Fields &fields) const
    {
        malformed(fields.wrong(), fields.reason());
    }
    /// An answer to a command that changes a lot: the lot as it is now.
    [[nodiscard]] store::Store::Answered<store::SharedLotView> answerLot() const;
    void tooMany(const RateLimiter &limiter) const;

    /// Counts one more of what an account may do only so often in an hour; where that is used up, answers so and is
    /// false. The host is free.
    [[nodiscard]] bool within(Quota quota) const;
    void giveBack(Quota quota) const;
    /// The answer to what was counted: what is refused counts for nothing.
    template <typename What>
    [[nodiscard]] store::Store::Answered<What> counted(Quota quota, store::Store::Answered<What> answered) const
    {
        return [call = *this, quota, answered = std::move(answered)](const store::Outcome<What> &outcome) {
            if (!outcome)
                call.giveBack(quota);
            answered(outcome);
        };
    }
    /// Whether the disk has room for lots and pictures, which are refused before bids have to be; otherwise answers so.
    [[nodiscard]] bool hasRoom() const;

private:
    void refuse(net::Response problem, auction::Refusal refusal) const;
    void refuse(net::HttpFailure failure, const QList<net::HeaderField> &fields) const;
    /// Whose what is malformed is; none: of somebody without limits.
    [[nodiscard]] std::optional<Payer> malformedPayer() const;
    [[nodiscard]] bool packsAnswers() const;
    [[nodiscard]] static store::Written writtenOf(const tl::expected<QJsonObject, auction::Refusal> &object,
                                                  bool packs);
    void answerFrom(const store::LongQuery &query, const QString &madeAt, WhenFull whenFull) const;
    void jsonText(int status, const wire::JsonText &body, const QList<net::HeaderField> &fields,
                  const QByteArray &packed = {}) const;

    House *m_house;
    std::shared_ptr<net::Exchange> m_exchange;
};

/// Why a body is no picture that can be kept.
[[nodiscard]] store::Fault faultOf(PictureFault fault);

/// What a refusal says beside its problem document.
void addRefusalFields(net::Response &response, auction::Refusal refusal);

} // namespace gavel::host
