#include "host/log_sender.h"

#include "net/admission.h"

#include <QPointer>

namespace gavel::host {

namespace {

constexpr int logPageLines = 256;

QByteArray packedPage(net::GzipWriter &packer, const store::PublishedLog &page)
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
    const store::query::GetLog first{.lot = call.numbers[0], .linesMax = logPageLines};
    call.ask(asking(first, packer, true), [call, packer](const store::Written &page) {
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
        call.begun(response.status);
        if (net::ResponseBody *body = call.exchange().respondInPieces(response, packer != nullptr))
            (new LogSender(call, *body, packer))->send(page);
    });
}

LogSender::LogSender(const Call &call, net::ResponseBody &body, Packer packer)
    : QObject(&body)
    , m_readings(call.house().readings)
    , m_whose(net::countedKey(call.request().peer))
    , m_body(body)
    , m_packer(std::move(packer))
{
    connect(&body, &net::ResponseBody::wanted, this, &LogSender::askNext);
}

store::LongQuery LogSender::asking(const store::query::GetLog &get, const Packer &packer, bool first)
{
    return store::LongQuery::of(get, [packer, first](const store::Found<store::PublishedLog> &page) {
        if (!page || !page->known)
            return store::Written{.refusal = page ? auction::Refusal::UnknownLot : auction::Refusal::Busy};
        store::Written written{.text = page->text, .next = page->next};
        if (packer && first && !page->next)
            written.packed = packedPage(*packer, *page); // beside the plain text: it may be too short to be worth it
        else if (packer)
            written.text = packedPage(*packer, *page);
        return written;
    });
}

void LogSender::askNext()
{
    const auto next = [self = QPointer(this)](const store::Written &page) {
        if (self && page.refusal)
            self->m_body.abandon();
        else if (self)
            self->send(page);
    };
    if (!m_readings.ask(m_whose, asking(*m_next, m_packer, false), next))
        m_body.abandon();
}

void LogSender::send(const store::Written &page)
{
    m_next = page.next;
    m_body.write(page.text);
    if (!m_next)
        m_body.finish();
}

} // namespace gavel::host
