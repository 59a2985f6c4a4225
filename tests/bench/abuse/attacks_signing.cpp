#include "attack.h"
#include "sayings.h"

#include "connecting.h"
#include "faults/auction_people.h"

#include <memory>
#include <thread>
#include <vector>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int guessesASecond = 18;
constexpr int guessersAddresses = 120; ///< each may guess ten times a minute
constexpr double signInMsMax = 2'000;
constexpr qint64 outAndOnNs = 50'000'000;

QByteArray guess(int n)
{
    const QByteArray body = "{\"email\":\"guess" + QByteArray::number(n) + "@example.org\",\"password\":\"12345678\"}";
    return jsonRequest("POST", "/api/v1/session", {}, body);
}

/// Wrong passwords, evenly, each from the next of many addresses.
void wrongPasswords(const Target &target, MomentNs until)
{
    QList<std::shared_ptr<Flood>> guessers;
    const MomentNs begin = steadyNs();
    for (int n = 0; steadyNs() < until; ++n) {
        const QByteArray from = "127.0.1." + QByteArray::number(1 + n % guessersAddresses);
        guessers.append(std::make_shared<Flood>(
            target.port, FloodPlan{.from = from, .opening = {{guess(n), {}}}, .reopens = false}));
        const MomentNs next = begin + (n + 1) * (1'000'000'000LL / guessesASecond);
        guessers.last()->run(qMin(until, next));
    }
}

/// As many as one address is let.
void oneAddress(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = 64};
    plan.next = endlessly([n = 0]() mutable { return guess(n++); }, 4 * 1024);
    Flood(target.port, plan).run(until);
}

/// In by the right password, out again, and once more by a wrong one: people with accounts, each from addresses of
/// their own.
void insAndOuts(const Target &target, MomentNs until)
{
    constexpr int people = 8;
    constexpr int addressesOfOne = 15;
    const auto goInAndOut = [&target, until](int who) {
        const auto address = [who](int n) -> QByteArray {
            return "127.0.1." + QByteArray::number(1 + who * addressesOfOne + n % addressesOfOne);
        };
        const auto lineFrom = [&](int n) {
            return std::make_unique<test::HttpLine>(target.port, QString(),
                                                    QHostAddress(QString::fromLatin1(address(n))));
        };
        QJsonObject account{{u"email"_s, u"in%1@example.org"_s.arg(who)}, {u"password"_s, u"12345678"_s}};
        QJsonObject wrong = account;
        wrong.insert(u"password"_s, u"87654321"_s);
        account.insert(u"nick"_s, u"In and out %1"_s.arg(who));
        static_cast<void>(lineFrom(0)->post(u"/api/v1/accounts"_s, account));
        account.remove(u"nick"_s);
        for (int n = 0; steadyNs() < until; ++n) {
            const auto line = lineFrom(n);
            const QByteArray token =
                line->post(u"/api/v1/session"_s, account).json().value("token"_L1).toString().toLatin1();
            const QByteArray out = request("DELETE", "/api/v1/session", bearer(token));
            Flood(target.port, {.from = address(n), .opening = {{out, {}}}, .reopens = false})
                .run(qMin(until, steadyNs() + outAndOnNs));
            static_cast<void>(line->post(u"/api/v1/session"_s, wrong));
        }
    };
    std::vector<std::thread> all;
    for (int who = 0; who < people; ++who)
        all.emplace_back(goInAndOut, who);
    for (std::thread &one : all)
        one.join();
}

/// How long somebody with the right password waits, who comes from yet another address each time.
QList<Finding> othersSignIn(const Target &target, MomentNs until)
{
    // Signed up as soon as the flood is under way: that takes its turn like everything else.
    const auto from = [](int n) { return QHostAddress(u"127.0.2.%1"_s.arg(1 + n)); };
    const QJsonObject who{{u"email"_s, u"wanted@example.org"_s}, {u"password"_s, u"12345678"_s}};
    QJsonObject account = who;
    account.insert(u"nick"_s, u"Wanted"_s);
    double longest = 0;
    int missed = 0;
    for (int n = 0; n == 0 || steadyNs() < until; ++n) {
        const MomentNs begin = steadyNs();
        test::HttpLine line(target.port, {}, from(n));
        const auto answer = n == 0 ? line.post(u"/api/v1/accounts"_s, account) : line.post(u"/api/v1/session"_s, who);
        missed += answer.status == 201 ? 0 : 1;
        longest = qMax(longest, static_cast<double>(steadyNs() - begin) / 1e6);
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
    return {{u"others sign in within"_s, longest, signInMsMax, u"ms"_s},
            {u"others not signed in"_s, static_cast<double>(missed), 0, {}}};
}

} // namespace

QList<Attack> signingAttacks()
{
    return {
        {u"wrong-passwords"_s, u"18 wrong passwords a second from many addresses"_s, &wrongPasswords, &othersSignIn},
        {u"ins-and-outs"_s, u"right passwords, wrong ones and sign-outs by turns, of eight people"_s, &insAndOuts,
         &othersSignIn},
        {u"sign-ins"_s, u"wrong passwords from one address, as fast as it goes"_s, &oneAddress, &othersSignIn},
    };
}

} // namespace gavel::bench
