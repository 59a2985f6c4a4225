#include "models/selling/lot_columns.h"

#include "models/csv_file.h"

#include <QHash>

#include <array>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Column = LotColumn;

constexpr std::array<const char *, lotColumnCount> columnNames{"name",       "description", "start",   "reserve",
                                                               "buyNow",     "opensAt",     "endsAt",  "lasts",
                                                               "increments", "softClose",   "pictures"};

/// What else a column is called in lists that others made, in small letters without gaps.
const QHash<QString, Column> &otherNames()
{
    static const QHash<QString, Column> names{
        {u"title"_s, Column::Name},
        {u"item"_s, Column::Name},
        {u"lot"_s, Column::Name},
        {u"lotname"_s, Column::Name},
        {u"lottitle"_s, Column::Name},
        {u"itemname"_s, Column::Name},
        {u"이름"_s, Column::Name},
        {u"제목"_s, Column::Name},
        {u"물품"_s, Column::Name},
        {u"물품명"_s, Column::Name},
        {u"품명"_s, Column::Name},
        {u"details"_s, Column::Description},
        {u"설명"_s, Column::Description},
        {u"startprice"_s, Column::Start},
        {u"startingprice"_s, Column::Start},
        {u"startingbid"_s, Column::Start},
        {u"openingbid"_s, Column::Start},
        {u"minimumbid"_s, Column::Start},
        {u"시작가"_s, Column::Start},
        {u"reserveprice"_s, Column::Reserve},
        {u"최저낙찰가"_s, Column::Reserve},
        {u"내정가"_s, Column::Reserve},
        {u"buyitnow"_s, Column::BuyNow},
        {u"buynowprice"_s, Column::BuyNow},
        {u"즉시구매가"_s, Column::BuyNow},
        {u"opens"_s, Column::OpensAt},
        {u"starttime"_s, Column::OpensAt},
        {u"시작시각"_s, Column::OpensAt},
        {u"ends"_s, Column::EndsAt},
        {u"endtime"_s, Column::EndsAt},
        {u"closes"_s, Column::EndsAt},
        {u"종료시각"_s, Column::EndsAt},
        {u"마감"_s, Column::EndsAt},
        {u"duration"_s, Column::Lasts},
        {u"기간"_s, Column::Lasts},
        {u"increment"_s, Column::Increments},
        {u"bidincrement"_s, Column::Increments},
        {u"step"_s, Column::Increments},
        {u"호가단위"_s, Column::Increments},
        {u"picture"_s, Column::Pictures},
        {u"image"_s, Column::Pictures},
        {u"images"_s, Column::Pictures},
        {u"photo"_s, Column::Pictures},
        {u"photos"_s, Column::Pictures},
        {u"사진"_s, Column::Pictures},
    };
    return names;
}

} // namespace

QString nameOf(LotColumn column)
{
    return QString::fromLatin1(columnNames.at(static_cast<std::size_t>(column)));
}

std::optional<LotColumn> lotColumnOf(const QString &header)
{
    const QString plain = plainHeader(header);
    for (int column = 0; column < lotColumnCount; ++column) {
        if (plain == plainHeader(nameOf(static_cast<Column>(column))))
            return static_cast<Column>(column);
    }
    const auto other = otherNames().constFind(plain);
    return other == otherNames().constEnd() ? std::nullopt : std::optional(*other);
}

} // namespace gavel::models
