#include "host/call.h"

#include "host/failure_answer.h"
#include "host/problem_page.h"
#include "host/problems.h"
#include "host/request_log.h"
#include "net/admission.h"
#include "net/conditions.h"
#include "net/gzip.h"
#include "wire/json_reading.h"

#include <algorithm>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

// Shorter answers are packed as they leave, if at all.
constexpr qsizetype packedBytesMin = 1'024;

const QByteArray jsonType = "application/json; charset=utf-8"_ba;

/// A byte order mark before it is passed over, as the reader does.
bool beginsObject(QByteArrayView json)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    if (json.startsWith(mark))
        json = json.sliced(mark.size());
    return json.trimmed().startsWith('{');
}

bool isJson(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type.isEmpty() || type == "application/json";
}

} // namespace

Language Call::language() const
{
    return languageOf(request().joinedHeader("Accept-Language"));
}

/// Of a session, wherever it is used, lest one stranger's be everybody's behind the same address.
std::optional<Payer> Call::malformedPayer() const
{
    if (m_house->isTrusted(request().peer))
        return std::nullopt;
    if (who)
        return Payer{.key = who->tokenHash, .alone = true};
    if (m_house->limitsAddress(request().peer))
        return Payer{.key = net::countedKey(request().peer)};
    return std::nullopt;
}

std::optional<QJsonObject> Call::body(const wire::JsonBounds &bounds) const
{
    if (const auto payer = malformedPayer()) {
        RateLimiter &limiter = m_house->malformedRate.of(*payer);
        if (!limiter.has(payer->key, now())) {
            tooMany(limiter);
            return std::nullopt;
        }
    }
    if (!hasBody())
        return std::nullopt;
    if (!isJson(request().header("Content-Type"))) {
        refuse(auction::Refusal::Unsupported);
        return std::nullopt;
    }
    if (!beginsObject(request().body) || !wire::isWithin(request().body, bounds)) {
        malformed(
            u"body"_s,
            u"must be a JSON object, of at most %1 values and %2 deep"_s.arg(bounds.valuesMax).arg(bounds.depthMax));
        return std::nullopt;
    }
    QJsonParseError error{};
    const QJsonDocument document = wire::readJson(request().body, &error);
    if (!document.isObject()) {
        malformed(u"body"_s, error.error ? error.errorString() : u"must be a JSON object"_s);
        return std::nullopt;
    }
    return document.object();
}

bool Call::hasBody() const
{
    if (request().hasHeader("Content-Length") || request().hasHeader("Transfer-Encoding"))
        return true;
    refuse(net::HttpFailure::LengthRequired, {});
    return false;
}

void Call::json(int status, const QJsonObject &object, const QList<net::HeaderField> &fields) const
{
    jsonText(status, object, fields);
}

bool Call::packsAnswers() const
{
    return exchange().acceptsGzip();
}

store::Written Call::writtenOf(const tl::expected<QJsonObject, auction::Refusal> &object, bool packs)
{
    if (!object)
        return {.refusal = object.error()};
    store::Written written{.text = wire::JsonText(*object).utf8};
    if (packs && written.text.size() > packedBytesMin)
        written.packed = net::gzip(written.text);
    return written;
}

void Call::answerFrom(const store::LongQuery &query, const QString &madeAt, WhenFull whenFull) const
{
    const auto answer = [call = *this, madeAt](const store::Written &written) {
        if (written.refusal)
            return call.refuse(*written.refusal);
        QList<net::HeaderField> fields;
        if (!madeAt.isEmpty())
            fields.append(net::HeaderField{"Location", madeAt.toUtf8()});
        call.jsonText(madeAt.isEmpty() ? 200 : 201, wire::JsonText(written.text), fields, written.packed);
    };
    if (mayAsk(query, answer))
        return;
    if (whenFull == WhenFull::Refuse)
        return refuse(auction::Refusal::Busy);
    house().store.askLong(query, answer);
}

bool Call::mayAsk(store::LongQuery query, Readings::Done done) const
{
    return house().readings.ask(net::countedKey(request().peer), std::move(query), std::move(done));
}

void Call::ask(store::LongQuery query, Readings::Done done) const
{
    if (!mayAsk(std::move(query), std::move(done)))
        refuse(auction::Refusal::Busy);
}

void Call::jsonText(int status, const wire::JsonText &body, const QList<net::HeaderField> &fields,
                    const QByteArray &packed) const
{
    net::Response response;
    response.status = status;
    response.contentType = jsonType;
    response.body = body.utf8;
    response.packed = packed;
    response.fields = fields;
    response.fields.append(net::HeaderField{"Cache-Control", "no-store"});
    respond(response);
}

void Call::created(const QJsonObject &object, const QString &location, const QList<net::HeaderField> &fields) const
{
    created(wire::JsonText(object), location, fields);
}

void Call::created(const wire::JsonText &body, const QString &location, const QList<net::HeaderField> &fields) const
{
    QList<net::HeaderField> all = fields;
    all.append(net::HeaderField{"Location", location.toUtf8()});
    jsonText(201, body, all);
}

void Call::begun(int status) const
{
    logAnswer(request().method, pattern, status, house().clock.now() - now());
}

void Call::respond(net::Response response) const
{
    // A slot that is kept for those who are signed in is nobody's for longer than an answer.
    response.closes = response.closes || (request().onReservedSlot && !who);
    begun(response.status);
    m_exchange->respond(response);
}

void Call::respondUnder(const QByteArray &etag, const net::Response &whole) const
{
    const net::Response response = net::underConditions(request(), whole, etag);
    if (response.status == net::statusOf(net::HttpFailure::PreconditionFailed))
        refuse(net::HttpFailure::PreconditionFailed, response.fields);
    else if (response.status == net::statusOf(net::HttpFailure::RangeNotSatisfiable))
        refuse(net::HttpFailure::RangeNotSatisfiable, response.fields);
    else
        respond(response);
}

void Call::refuse(net::HttpFailure failure, const QList<net::HeaderField> &fields) const
{
    net::Response problem = failureAnswer(failure, &request(), house().options);
    problem.fields += fields;
    respond(problem);
}

void Call::noContent(const QList<net::HeaderField> &fields) const
{
    net::Response response;
    response.status = 204;
    response.fields = fields;
    respond(response);
}

void Call::refuse(auction::Refusal refusal) const
{
    refuse(store::Fault{.refusal = refusal, .ask = {}, .member = {}, .reason = {}});
}

void Call::refuse(const store::Fault &fault, const QList<net::HeaderField> &fields) const
{
    net::Response response = problemResponse(fault, language(), m_house->view.currency);
    response.fields += fields;
    refuse(std::move(response), fault.refusal);
}

void Call::refuseFull() const
{
    refuse(problemResponse(auction::Refusal::Busy, fullWords(language()), language()), auction::Refusal::Busy);
}

void Call::refuse(net::Response problem, auction::Refusal refusal) const
{
    addRefusalFields(problem, refusal);
    if (wantsPage(request()))
        problem = problemPage(problem, request(), language());
    respond(std::move(problem));
}

void Call::malformed(const QString &member, const QString &reason) const
{
    if (const auto payer = malformedPayer())
        static_cast<void>(m_house->malformedRate.take(*payer, now()));
    refuse(gavel::store::malformed(member, reason).value());
}

store::Store::Answered<store::SharedLotView> Call::answerLot() const
{
    return [call = *this](const store::Outcome<store::SharedLotView> &lot) {
        if (!lot)
            return call.refuse(lot.error());
        call.json(200, protocol::toJson(**lot));
    };
}

void Call::tooMany(const RateLimiter &limiter) const
{
    ++house().refusals.paced;
    refuse(store::Fault{.refusal = auction::Refusal::TooMany, .ask = {}, .member = {}, .reason = {}},
           {{"Retry-After", QByteArray::number(limiter.retryAfterSeconds())}});
}

store::Fault faultOf(PictureFault fault)
{
    const auto refused = [](auction::Refusal refusal) {
        return store::Fault{.refusal = refusal,
                            .ask = {},
                            .member = u"body"_s,
                            .reason = u"must be a PNG, JPEG or WebP of at most 40 megapixels"_s};
    };
    switch (fault) {
    case PictureFault::Unsupported:
        return refused(auction::Refusal::Unsupported);
    case PictureFault::TooLarge:
        return refused(auction::Refusal::TooLarge);
    case PictureFault::Damaged:
        return refused(auction::Refusal::Malformed);
    }
    Q_UNREACHABLE();
}

void addRefusalFields(net::Response &response, auction::Refusal refusal)
{
    if (refusal == auction::Refusal::Unauthorized)
        response.fields.append(net::HeaderField{"WWW-Authenticate", "Bearer"});
    const bool isPassing = refusal == auction::Refusal::Busy || refusal == auction::Refusal::TooMany;
    const bool saysWhen = std::any_of(response.fields.begin(), response.fields.end(),
                                      [](const net::HeaderField &field) { return field.name == "Retry-After"; });
    if (isPassing && !saysWhen)
        response.fields.append(net::HeaderField{"Retry-After", "1"});
}

bool Call::within(Quota quota) const
{
    if (who->host)
        return true;
    const auto taken = m_house->quotas.take(quota, account(), now());
    if (!taken) {
        net::Response response =
            problemResponse(auction::Refusal::TooMany,
                            wordsFor(quota, m_house->quotas.limit(quota), taken.error(), language()), language());
        response.fields.append(net::HeaderField{"Retry-After", QByteArray::number(taken.error())});
        respond(response);
    }
    return taken.has_value();
}

void Call::giveBack(Quota quota) const
{
    if (!who->host)
        m_house->quotas.giveBack(quota, account(), now());
}

bool Call::hasRoom() const
{
    if (!m_house->disk.isLow())
        return true;
    net::Response response = problemResponse(auction::Refusal::Busy, lowDiskWords(language()), language());
    response.fields.append(net::HeaderField{"Retry-After", "60"});
    respond(response);
    return false;
}

} // namespace gavel::host
