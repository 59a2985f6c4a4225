#include "attack.h"
#include "sayings.h"

#include <QRandomGenerator>

#include <memory>
#include <openssl/ssl.h>
#include <thread>
#include <vector>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int oneAddressMax = 256;
constexpr char handshakeRecord = 0x16;
const QByteArray hostsHello("\x16\x03\x03", 3);

struct Release
{
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    void operator()(SSL *connection) const { SSL_free(connection); }
};

/// The first that a client says, as OpenSSL says it.
QByteArray clientHello()
{
    const std::unique_ptr<SSL_CTX, Release> context(SSL_CTX_new(TLS_client_method()));
    const std::unique_ptr<SSL, Release> connection(SSL_new(context.get()));
    BIO *said = BIO_new(BIO_s_mem());
    SSL_set_bio(connection.get(), BIO_new(BIO_s_mem()), said);
    SSL_connect(connection.get()); // ends for want of an answer
    QByteArray hello(static_cast<qsizetype>(BIO_pending(said)), '\0');
    BIO_read(said, hello.data(), static_cast<int>(hello.size()));
    return hello;
}

void silent(const Target &target, MomentNs until)
{
    Flood(target.port, {.sockets = oneAddressMax}).run(until);
}

void stalled(const Target &target, MomentNs until)
{
    const QByteArray hello = clientHello();
    Flood(target.port, {.sockets = oneAddressMax, .opening = {{hello.first(hello.size() / 2), {}}}}).run(until);
}

void dripping(const Target &target, MomentNs until)
{
    const QByteArray hello = clientHello();
    FloodPlan plan{.sockets = oneAddressMax, .bytesASecond = 5'000};
    plan.next = [hello, said = QList<qsizetype>(oneAddressMax, 0)](int n) mutable {
        return said[n] < hello.size() - 1 ? hello.mid(said[n]++, 1) : QByteArray();
    };
    Flood(target.port, plan).run(until);
}

/// Each makes the host sign, and costs next to nothing.
void hellos(const Target &target, MomentNs until)
{
    Flood(target.port,
          {.sockets = 64, .opening = {{clientHello(), hostsHello}}, .reopensAfterMs = 0, .keepsMs = 0, .resets = true})
        .run(until);
}

/// Leaves the host's answer unfinished, and stays.
void heldHellos(const Target &target, MomentNs until)
{
    Flood(target.port, {.sockets = oneAddressMax, .opening = {{clientHello(), hostsHello}}}).run(until);
}

void noise(const Target &target, MomentNs until)
{
    QByteArray record(512, '\0');
    QRandomGenerator(1).generate(record.begin(), record.end());
    record.prepend(QByteArray("\x16\x03\x01\x02\x00", 5));
    Flood(target.port, {.sockets = 64, .opening = {{record, {}}}, .reopensAfterMs = 0}).run(until);
}

/// A record that says it is as long as one may be, behind a hello, without end.
void records(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = 8, .opening = {{clientHello(), hostsHello}}, .reopensAfterMs = 0};
    const QByteArray record =
        QByteArray(1, handshakeRecord) + QByteArray("\x03\x03\x40\x00", 4) + QByteArray(16'384, 'x');
    plan.next = [record](int) { return record.repeated(8); };
    Flood(target.port, plan).run(until);
}

void inTheClear(const Target &target, MomentNs until)
{
    Flood(target.port,
          {.sockets = 64, .opening = {{request("GET", "/api/v1/lots?limit=1000"), {}}}, .reopensAfterMs = 0})
        .run(until);
}

/// A client's first word may begin with the one and go on with the other.
void both(const Target &target, MomentNs until)
{
    const QByteArray hello = clientHello();
    const QByteArray list = request("GET", "/api/v1/lots?limit=1000");
    const QByteArray half = hello.first(hello.size() / 2);
    const QList<QList<Step>> openings{{{list, {}}},        {{hello, hostsHello}}, {{half, {}}, {list, {}}},
                                      {{half + list, {}}}, {{list + hello, {}}},  {{hello, hostsHello}, {list, {}}}};
    std::vector<std::thread> floods;
    for (const QList<Step> &opening : openings) {
        floods.emplace_back([&target, until, opening] {
            Flood(target.port, {.sockets = 32, .opening = opening, .reopensAfterMs = 0, .keepsMs = 50}).run(until);
        });
    }
    for (std::thread &flood : floods)
        flood.join();
}

Attack underTls(const char *name, const QString &what, void (*run)(const Target &, MomentNs))
{
    return {.name = QString::fromLatin1(name), .what = what, .run = run, .witness = &othersGetIn, .overTls = true};
}

} // namespace

QList<Attack> tlsAttacks()
{
    return {
        underTls("tls-silent", u"under TLS: 256 connections that say nothing"_s, &silent),
        underTls("tls-stalled", u"under TLS: 256 handshakes that stop in the client's first word"_s, &stalled),
        underTls("tls-dripping", u"under TLS: the same, a byte now and then"_s, &dripping),
        underTls("tls-held", u"under TLS: 256 handshakes that stop behind the host's answer"_s, &heldHellos),
        underTls("tls-hellos", u"under TLS: handshakes given up once the host has signed, as fast as it goes"_s,
                 &hellos),
        underTls("tls-noise", u"under TLS: noise in place of a handshake"_s, &noise),
        underTls("tls-records", u"under TLS: records of nonsense behind a handshake's begin"_s, &records),
        underTls("tls-and-plain",
                 u"under TLS: it and plain HTTP at once, and halves of the one before or behind the other"_s, &both),
        underTls("tls-in-the-clear", u"under TLS: lists asked for in the clear"_s, &inTheClear),
    };
}

} // namespace gavel::bench
