#include "host/log_sender.h"

#include <QPointer>

namespace gavel {

namespace {

constexpr int logPageLines = 256;

QByteArray packedPage(net::GzipWriter &packer, const PublishedLog &page)
{
    const QByteArray packed = packer.add(page.text);
    return page.next ? packed : packed + packer.end();
}

} // namespace

void LogSender::answer(const Call &call)
{
    Packer packer = call.exchange().acceptsGzip() ? std::make_shared<net::GzipWriter>() : nullptr;
    if (packer && !packer->isReady())
        packer.reset();
    const query::GetLog first{.lot = call.numbers[0], .linesMax = logPageLines};
    call.house().store.askLong(first, writing(packer, true), [call, packer](const Written &page) {
        if (page.refusal)
            return call.refuse(*page.refusal);
        net::Response response;
        response.contentType = "application/jsonl; charset=utf-8";
        response.fields.append(net::HeaderField{"Cache-Control", "no-store"});
        if (!page.next) {
            response.body = page.text;
            response.packed = page.packed;
            return call.respond(response);
        }
        if (net::ResponseBody *body = call.exchange().respondInPieces(response, packer != nullptr))
            (new LogSender(call.house().store, *body, packer))->send(page);
    });
}

LogSender::LogSender(Store &store, net::ResponseBody &body, Packer packer)
    : QObject(&body)
    , m_store(store)
    , m_body(body)
    , m_packer(std::move(packer))
{
    connect(&body, &net::ResponseBody::wanted, this, &LogSender::askNext);
}

Store::Write LogSender::writing(const Packer &packer, bool first)
{
    return [packer, first](const QueryResult &result) {
        const auto *page = std::get_if<PublishedLog>(&result);
        if (!page || !page->known)
            return Written{.refusal = page ? Refusal::UnknownLot : Refusal::Busy};
        Written written{.text = page->text, .next = page->next};
        if (packer && first && !page->next)
            written.packed = packedPage(*packer, *page); // beside the plain text: it may be too short to be worth it
        else if (packer)
            written.text = packedPage(*packer, *page);
        return written;
    };
}

void LogSender::askNext()
{
    m_store.askLong(*m_next, writing(m_packer, false), [self = QPointer(this)](const Written &page) {
        if (self && page.refusal)
            self->m_body.abandon();
        else if (self)
            self->send(page);
    });
}

void LogSender::send(const Written &page)
{
    m_next = page.next;
    m_body.write(page.text);
    if (!m_next)
        m_body.finish();
}

} // namespace gavel
