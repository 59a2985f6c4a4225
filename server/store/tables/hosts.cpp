#include "store/tables/hosts.h"

#include "store/tables/columns.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

// Three times that a host has said nothing.
constexpr auction::TimeMs silentMs = 20'000;
constexpr auction::TimeMs forgottenMs = 24LL * 3'600'000;

struct HostUrl
{
    QString url;
};

struct HostSeen
{
    auction::TimeMs at = 0;
};

constexpr std::array urlColumns{
    column<HostUrl>(
        "url"_L1, Write::Never, [](auto &row) -> auto & { return row.url; }),
};

constexpr std::array seenColumns{
    column<HostSeen>(
        "seen_at"_L1, Write::State, [](auto &row) -> auto & { return row.at; }),
};

} // namespace

void Hosts::see(const QString &url, auction::TimeMs now)
{
    static const Statement put = putInto("hosts"_L1, urlColumns, seenColumns);
    QVariantList values = valuesOf(urlColumns, HostUrl{url});
    giveAll(values, seenColumns, HostSeen{now});
    m_sql.run(put, values);
    m_sql.run("DELETE FROM hosts WHERE seen_at < ?"_L1, now - forgottenMs);
}

void Hosts::leave(const QString &url)
{
    if (url.isEmpty() || !m_sql.dialect().isShared() || m_sql.isLost())
        return;
    try {
        m_sql.run("DELETE FROM hosts WHERE url = ?"_L1, url);
    } catch (const SqlFailure &) {
        // It says nothing more all the same, which the others notice too.
    }
}

QStringList Hosts::serving(auction::TimeMs now)
{
    QStringList urls;
    QSqlQuery &query = m_sql.run("SELECT url FROM hosts WHERE seen_at >= ? ORDER BY url"_L1, now - silentMs);
    while (nextRow(query))
        urls.append(query.value(0).toString());
    query.finish();
    return urls;
}

} // namespace gavel::store
