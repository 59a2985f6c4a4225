#include "attack.h"
#include "sayings.h"

#include "connecting.h"
#include "faults/http_line.h"

#include "protocol/limits.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <thread>

namespace gavel::bench {

using namespace Qt::StringLiterals;

// Texts that are short to send and long to bring into form or to look through.

namespace {

constexpr int sockets = 4;
constexpr qsizetype marksInBody = 31'000;    ///< with their four bytes each near the most that a body may be
constexpr qsizetype marksOfStranger = 7'800; ///< near the most of one that is nobody's
constexpr qsizetype lettersOfSearch = 1'200; ///< near the most that a head may be
constexpr qsizetype lotsOfOneMoment = 1'500;
constexpr auction::TimeMs endsInMs = 3'000;
constexpr double listMsMax = 500;
const QHostAddress reader(u"127.0.0.4"_s);

/// A letter under marks that all have to change their places: those below it come before those above.
QString letterWithMarks(qsizetype count)
{
    return u'a' + QString(count / 2, u'\u0301') + QString(count / 2, u'\u0316');
}

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void sayAgain(const Target &target, MomentNs until, const QByteArray &asked)
{
    FloodPlan plan{.sockets = sockets};
    plan.next = [asked](int) { return asked; };
    Flood(target.port, plan).run(until);
}

void changeAgain(const Target &target, MomentNs until, const QJsonObject &change)
{
    const QByteArray path = "/api/v1/lots/" + QByteArray::number(target.lots[0]);
    sayAgain(target, until, jsonRequest("PATCH", path, target.sellerOf(0), jsonOf(change)));
}

void strangersWithMarks(const Target &target, MomentNs until)
{
    const QJsonObject who{
        {u"email"_s, u"a@b.cd"_s}, {u"password"_s, u"12345678"_s}, {u"nick"_s, letterWithMarks(marksOfStranger)}};
    sayAgain(target, until, jsonRequest("POST", "/api/v1/accounts", {}, jsonOf(who)));
}

/// What almost stands in the description of each of a thousand lots.
void searchesAlike(const Target &target, MomentNs until)
{
    const QString word = longDescription().first(lettersOfSearch) + u"x"_s;
    sayAgain(target, until, request("GET", "/api/v1/lots?limit=1&q=" + QUrl::toPercentEncoding(word)));
}

/// How long somebody at another address waits for a short list.
QList<Finding> othersAreToldLots(const Target &target, MomentNs until)
{
    double longest = 0;
    int missed = 0;
    while (steadyNs() < until) {
        const MomentNs begin = steadyNs();
        const auto answer = test::HttpLine(target.portInTheClear, {}, reader).get(u"/api/v1/lots?limit=1"_s);
        missed += answer.status == 200 ? 0 : 1;
        longest = qMax(longest, static_cast<double>(steadyNs() - begin) / 1e6);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return {{u"others are told lots within"_s, longest, listMsMax, u"ms"_s},
            {u"others told none"_s, static_cast<double>(missed), 0, {}}};
}

/// Lots of fifteen sellers, all of which end in one moment.
void endAtOnce(const Target &target, MomentNs until)
{
    const auction::TimeMs end = QDateTime::currentMSecsSinceEpoch() + endsInMs;
    const QByteArray lot = jsonOf({{u"name"_s, u"Short"_s}, {u"start"_s, 100}, {u"endsAt"_s, end}});
    FloodPlan plan{.sockets = sockets};
    plan.next = [&target, lot, made = qsizetype(0)](int) mutable -> QByteArray {
        if (made == lotsOfOneMoment)
            return {};
        const qsizetype seller = Target::lotsOfOneSeller + made++ / Target::lotsOfOneSeller;
        return jsonRequest("POST", "/api/v1/lots", target.tokens[seller], lot);
    };
    Flood(target.port, plan).run(until);
}

} // namespace

QList<Attack> textAttacks()
{
    return {
        {u"marks-names"_s, u"names of a letter and 31,000 marks, by a seller"_s,
         [](const Target &target, MomentNs until) {
             changeAgain(target, until, {{u"name"_s, letterWithMarks(marksInBody)}});
         }},
        {u"marks-descriptions"_s, u"descriptions of as many marks as one may have"_s,
         [](const Target &target, MomentNs until) {
             changeAgain(target, until, {{u"description"_s, letterWithMarks(protocol::limits::descriptionMax - 2)}});
         }},
        {u"marks-nicks"_s, u"sign-ups with a nick of 7,800 marks"_s, &strangersWithMarks},
        {u"searches-alike"_s, u"searches for what almost stands in every description"_s, &searchesAlike,
         &othersAreToldLots},
        {u"ends-at-once"_s, u"1,500 lots of fifteen sellers that end in one moment"_s, &endAtOnce},
    };
}

} // namespace gavel::bench
