#include "models/selling/lot_columns.h"

#include "models/csv_file.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <array>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Column = LotColumn;

struct ColumnWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::LotCsv)
};

constexpr std::array<const char *, lotColumnCount> columnNames{
    "name",       "description", "start",        "reserve", "buyNow",     "value",  "opensAt",  "endsAt", "lasts",
    "increments", "softClose",   "belowReserve", "premium", "commission", "number", "category", "sale",   "pictures"};

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
        {u"itemtitle"_s, Column::Name},
        {u"이름"_s, Column::Name},
        {u"제목"_s, Column::Name},
        {u"물품"_s, Column::Name},
        {u"물품명"_s, Column::Name},
        {u"품명"_s, Column::Name},
        {u"품목"_s, Column::Name},
        {u"품목명"_s, Column::Name},
        {u"작품명"_s, Column::Name},
        {u"details"_s, Column::Description},
        {u"notes"_s, Column::Description},
        {u"설명"_s, Column::Description},
        {u"상세설명"_s, Column::Description},
        {u"startprice"_s, Column::Start},
        {u"startingprice"_s, Column::Start},
        {u"startingbid"_s, Column::Start},
        {u"openingbid"_s, Column::Start},
        {u"minimumbid"_s, Column::Start},
        {u"시작가"_s, Column::Start},
        {u"시작가격"_s, Column::Start},
        {u"시작금액"_s, Column::Start},
        {u"reserveprice"_s, Column::Reserve},
        {u"최저낙찰가"_s, Column::Reserve},
        {u"내정가"_s, Column::Reserve},
        {u"buyitnow"_s, Column::BuyNow},
        {u"buynowprice"_s, Column::BuyNow},
        {u"즉시구매가"_s, Column::BuyNow},
        {u"fairmarketvalue"_s, Column::Value},
        {u"marketvalue"_s, Column::Value},
        {u"fmv"_s, Column::Value},
        {u"시가"_s, Column::Value},
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
        {u"buyerspremium"_s, Column::Premium},
        {u"구매수수료"_s, Column::Premium},
        {u"판매수수료"_s, Column::Commission},
        {u"위탁수수료"_s, Column::Commission},
        {u"lotnumber"_s, Column::Number},
        {u"lotno"_s, Column::Number},
        {u"no"_s, Column::Number},
        {u"번호"_s, Column::Number},
        {u"물품번호"_s, Column::Number},
        {u"group"_s, Column::Category},
        {u"분류"_s, Column::Category},
        {u"카테고리"_s, Column::Category},
        {u"auction"_s, Column::Sale},
        {u"회차"_s, Column::Sale},
        {u"경매회차"_s, Column::Sale},
        {u"picture"_s, Column::Pictures},
        {u"image"_s, Column::Pictures},
        {u"images"_s, Column::Pictures},
        {u"photo"_s, Column::Pictures},
        {u"photos"_s, Column::Pictures},
        {u"사진"_s, Column::Pictures},
        {u"사진파일"_s, Column::Pictures},
        {u"이미지"_s, Column::Pictures},
    };
    return names;
}

/// “Start price (KRW)” without the currency, if it is that. What counts in thousands of it stays as it is.
QString withoutCurrency(const QString &header, const QString &currency)
{
    static const QRegularExpression last(u"^(.+)[(\\[]([^()\\[\\]]+)[)\\]]$"_s);
    static const QMultiHash<QString, QString> others{{u"krw"_s, u"원"_s},   {u"krw"_s, u"won"_s},  {u"krw"_s, u"₩"_s},
                                                     {u"usd"_s, u"$"_s},    {u"usd"_s, u"달러"_s}, {u"eur"_s, u"€"_s},
                                                     {u"eur"_s, u"유로"_s}, {u"gbp"_s, u"£"_s},    {u"jpy"_s, u"¥"_s},
                                                     {u"jpy"_s, u"円"_s},   {u"jpy"_s, u"엔"_s}};
    const QString plain = plainHeader(header);
    const QString code = currency.toCaseFolded();
    const QRegularExpressionMatch match = last.match(plain);
    const QString unit = match.captured(2);
    return match.hasMatch() && (unit == code || others.contains(code, unit)) ? match.captured(1) : plain;
}

bool isGuessedNotes(const QString &header, const ChosenColumn &chosen)
{
    return plainHeader(header) == u"notes" && !(chosen && chosen(header));
}

} // namespace

QString nameOf(LotColumn column)
{
    return QString::fromLatin1(columnNames.at(static_cast<std::size_t>(column)));
}

QStringList namesOf(const LotColumns &columns)
{
    QStringList names;
    for (const auto &column : columns)
        names.append(column ? nameOf(*column) : QString());
    return names;
}

QString lotColumnText(LotColumn column)
{
    switch (column) {
    case Column::Name:
        return ColumnWords::tr("Name");
    case Column::Description:
        return ColumnWords::tr("Description");
    case Column::Start:
        return ColumnWords::tr("Start price");
    case Column::Reserve:
        return ColumnWords::tr("Reserve");
    case Column::BuyNow:
        return ColumnWords::tr("Buy now");
    case Column::Value:
        return ColumnWords::tr("Value");
    case Column::OpensAt:
        return ColumnWords::tr("Opens at");
    case Column::EndsAt:
        return ColumnWords::tr("Ends at");
    case Column::Lasts:
        return ColumnWords::tr("Lasts");
    case Column::Increments:
        return ColumnWords::tr("Steps");
    case Column::SoftClose:
        return ColumnWords::tr("Soft close");
    case Column::BelowReserve:
        return ColumnWords::tr("Below the reserve");
    case Column::Premium:
        return ColumnWords::tr("Premium");
    case Column::Commission:
        return ColumnWords::tr("Commission");
    case Column::Number:
        return ColumnWords::tr("Number");
    case Column::Category:
        return ColumnWords::tr("Category");
    case Column::Sale:
        return ColumnWords::tr("Sale");
    case Column::Pictures:
        return ColumnWords::tr("Pictures");
    }
    Q_UNREACHABLE();
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

LotColumns guessedLotColumns(const QStringList &header, const ChosenColumn &chosen, const QString &currency)
{
    LotColumns columns;
    bool isNamed = false;
    for (const QString &one : header) {
        const auto name = chosen ? chosen(one) : std::nullopt;
        columns.append(lotColumnOf(name ? *name : withoutCurrency(one, currency)));
        isNamed = isNamed || (columns.last() == Column::Name && plainHeader(one) != u"lot");
    }
    const bool hasNumber = columns.contains(std::optional(Column::Number));
    for (qsizetype place = 0; place < columns.size(); ++place) {
        if (isNamed && columns.at(place) == Column::Name && plainHeader(header.at(place)) == u"lot")
            columns[place] = hasNumber ? std::nullopt : std::optional(Column::Number);
        if (columns.count(std::optional(Column::Description)) > 1 && isGuessedNotes(header.at(place), chosen))
            columns[place] = std::nullopt;
    }
    return columns;
}

bool isSellerHeader(const QString &header)
{
    const QStringList names{u"seller"_s,      u"sellername"_s, u"soldby"_s,    u"vendor"_s,  u"owner"_s,
                            u"donor"_s,       u"donorname"_s,  u"donatedby"_s, u"givenby"_s, u"giftof"_s,
                            u"consignor"_s,   u"consigner"_s,  u"sponsor"_s,   u"판매자"_s,  u"판매인"_s,
                            u"consignedby"_s, u"위탁자"_s,     u"위탁인"_s,    u"출품자"_s,  u"출품인"_s,
                            u"소유자"_s,      u"기부자"_s,     u"기부인"_s,    u"기부처"_s,  u"기증자"_s,
                            u"기증인"_s,      u"기증처"_s,     u"후원자"_s,    u"협찬"_s,    u"협찬사"_s};
    return names.contains(plainHeader(header));
}

QString faultOf(const LotColumns &columns, const QStringList &header)
{
    for (qsizetype place = 0; place < columns.size(); ++place) {
        const qsizetype first = columns.at(place) ? columns.indexOf(columns.at(place)) : place;
        if (first == place)
            continue;
        if (plainHeader(header.value(first)) == plainHeader(header.value(place)))
            return ColumnWords::tr("The column “%1” is there twice.").arg(header.value(place));
        return ColumnWords::tr("The columns “%1” and “%2” are both read as %3.")
            .arg(header.value(first), header.value(place), lotColumnText(*columns.at(place)));
    }
    for (const Column needed : {Column::Name, Column::Start}) {
        if (!columns.contains(std::optional(needed)))
            return ColumnWords::tr("The first line needs a column “%1”.").arg(nameOf(needed));
    }
    return {};
}

} // namespace gavel::models
