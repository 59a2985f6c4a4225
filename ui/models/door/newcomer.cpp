#include "models/door/newcomer.h"

#include "link/host_api.h"
#include "protocol/limits.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gavel::models {

namespace {

constexpr int namesakesMax = 50; ///< nobody has so many at one door

/// "Ann 2", within a nick's length.
QString nickFor(const QString &name, int which)
{
    const QString suffix = which > 1 ? u' ' + QString::number(which) : QString();
    QList<uint> letters = name.toUcs4();
    letters.resize(qMin<qsizetype>(letters.size(), protocol::limits::nickMax - suffix.size()));
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.constData()), letters.size()).trimmed() +
           suffix;
}

void enter(link::HostApi &api, const QString &name, int which, const PaddleChoice &paddle, QObject *context,
           const link::Reply<protocol::AccountView> &reply)
{
    link::Newcomer newcomer{.nick = nickFor(name, which), .name = {}, .paddle = {}};
    if (newcomer.nick != name)
        newcomer.name = name;
    if (!paddle.isNext)
        newcomer.paddle = paddle.number;
    api.enterAccount(newcomer, context, [=, &api](const link::Result<protocol::AccountView> &account) {
        const bool isTaken = !account && account.error().code == auction::Refusal::NickTaken;
        if (isTaken && which < namesakesMax)
            return enter(api, name, which + 1, paddle, context, reply);
        reply(account);
    });
}

} // namespace

bool canBeName(const QString &words)
{
    static const QRegularExpression number(uR"(^[\d\s+()./-]*$)"_s, QRegularExpression::UseUnicodePropertiesOption);
    return !number.match(words).hasMatch();
}

void enterNewcomer(link::HostApi &api, const QString &name, const PaddleChoice &paddle, QObject *context,
                   const link::Reply<protocol::AccountView> &reply)
{
    enter(api, name, 1, paddle, context, reply);
}

} // namespace gavel::models
