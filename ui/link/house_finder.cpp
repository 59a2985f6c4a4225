#include "link/house_finder.h"

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

/// As one of a house that was reached at `home` first; nothing where that would be less safe, or none at all.
std::optional<QUrl> addressFrom(const QString &said, const QUrl &home)
{
    const QUrl url(said, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || (url.scheme() == u"http" && home.scheme() != u"https");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return std::nullopt;
    QUrl base;
    base.setScheme(url.scheme());
    base.setHost(url.host());
    base.setPort(url.port());
    base.setPath(u"/"_s);
    return base;
}

} // namespace

HouseFinder::HouseFinder(const QUrl &home, QObject *parent)
    : QObject(parent)
    , m_home(home)
    , m_addresses{home}
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        askAll();
        askAgain();
    });
}

void HouseFinder::know(const protocol::HouseView &house)
{
    m_id = house.id;
    m_addresses = {m_home};
    for (const QString &said : house.hosts) {
        const auto address = addressFrom(said, m_home);
        if (address && m_addresses.size() <= addressesMax && !m_addresses.contains(*address))
            m_addresses.append(*address);
    }
}

void HouseFinder::seek(const QUrl &without, const QByteArray &known)
{
    m_without = without;
    m_known = known;
    if (m_id.isEmpty() || !hasOthers() || m_isSeeking)
        return;
    m_isSeeking = true;
    if (std::exchange(m_hasRested, false))
        askAll();
    askAgain();
}

void HouseFinder::askAgain()
{
    m_again.start(static_cast<int>(m_pauses.next()));
}

void HouseFinder::rest()
{
    stop();
    m_pauses.reset();
    m_hasRested = true;
}

void HouseFinder::stop()
{
    m_isSeeking = false;
    m_again.stop();
    for (HttpClient *client : std::exchange(m_asked, {}))
        client->deleteLater(); // one of them may be answering
}

/// Who has not answered yet is still being asked.
void HouseFinder::askAll()
{
    for (const QUrl &base : std::as_const(m_addresses)) {
        if (base == m_without || m_asked.contains(base))
            continue;
        auto *client = new HttpClient(base, this);
        m_asked.insert(base, client);
        client->trust().setKnown(m_known);
        client->sendForJson(HttpRequest::get(u"/api/v1/house"_s), client,
                            [this, base](const Result<QJsonObject> &answer) { hear(base, answer); });
    }
}

void HouseFinder::hear(const QUrl &base, const Result<QJsonObject> &answer)
{
    if (HttpClient *client = m_asked.take(base))
        client->deleteLater();
    const auto house = answer ? protocol::houseFromJson(*answer) : std::nullopt;
    if (!m_isSeeking || !house || house->id != m_id)
        return;
    stop();
    Q_EMIT found(base);
}

} // namespace gavel::link
