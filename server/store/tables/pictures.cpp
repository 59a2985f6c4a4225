#include "store/tables/pictures.h"

#include "store/tables/columns.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// Which picture of which lot.
struct PicturePlace
{
    auction::LotId lot = 0;
    int n = 1;
};

constexpr std::array picturePlaceColumns{
    column<PicturePlace>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
    column<PicturePlace>(
        "n"_L1, Write::Never, [](auto &row) -> auto & { return row.n; }),
};

/// Of the table `images` and of `logo`.
constexpr std::array pictureColumns{
    column<KeptPicture>(
        "tag"_L1, Write::Never, [](auto &row) -> auto & { return row.tag; }),
    column<KeptPicture>(
        "type"_L1, Write::Never, [](auto &row) -> auto & { return row.type; }),
    column<KeptPicture>(
        "data"_L1, Write::Never, [](auto &row) -> auto & { return row.data; }),
    column<KeptPicture>(
        "thumb"_L1, Write::Never, [](auto &row) -> auto & { return row.thumb; }),
};

/// Where its bytes are served.
protocol::Picture pictureOf(const QString &tag)
{
    return {.url = u"/img/"_s + tag, .thumb = u"/img/"_s + tag + u"/thumb"_s};
}

QList<protocol::Picture> picturesIn(QSqlQuery &tags)
{
    QList<protocol::Picture> pictures;
    while (nextRow(tags))
        pictures.append(pictureOf(tags.value(0).toString()));
    tags.finish();
    return pictures;
}

} // namespace

bool Pictures::has(auction::LotId lot, int n)
{
    return numberIn(m_sql.run("SELECT 1 FROM images WHERE lot = ? AND n = ?"_L1, lot, n)) > 0;
}

void Pictures::put(auction::LotId lot, int n, const KeptPicture &picture)
{
    static const Statement put = putInto("images"_L1, picturePlaceColumns, pictureColumns);
    QVariantList values = valuesOf(picturePlaceColumns, PicturePlace{lot, n});
    giveAll(values, pictureColumns, picture);
    m_sql.run(put, values);
}

void Pictures::remove(auction::LotId lot, int n)
{
    m_sql.run("DELETE FROM images WHERE lot = ? AND n = ?"_L1, lot, n);
}

QList<protocol::Picture> Pictures::ofLot(auction::LotId lot)
{
    return picturesIn(m_sql.run("SELECT tag FROM images WHERE lot = ? ORDER BY n"_L1, lot));
}

void Pictures::putLogo(const KeptPicture &picture)
{
    static const Statement put = putInto("logo"_L1, onlyRow, pictureColumns);
    QVariantList values = valuesOf(onlyRow, OnlyRow());
    giveAll(values, pictureColumns, picture);
    m_sql.run(put, values);
}

void Pictures::removeLogo()
{
    m_sql.run("DELETE FROM logo"_L1);
}

std::optional<protocol::Picture> Pictures::logo()
{
    const QList<protocol::Picture> found = picturesIn(m_sql.run("SELECT tag FROM logo"_L1));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Image Pictures::image(const query::GetImage &get)
{
    constexpr SqlText thumb = "SELECT type, thumb FROM images WHERE tag = ? "
                              "UNION ALL SELECT type, thumb FROM logo WHERE tag = ? LIMIT 1"_L1;
    constexpr SqlText whole = "SELECT type, data FROM images WHERE tag = ? "
                              "UNION ALL SELECT type, data FROM logo WHERE tag = ? LIMIT 1"_L1;
    QSqlQuery &query = m_sql.run(get.thumb ? thumb : whole, get.tag, get.tag);
    Image image;
    if (nextRow(query))
        image = {query.value(0).toString(), query.value(1).toByteArray()};
    query.finish();
    return image;
}

} // namespace gavel::store
