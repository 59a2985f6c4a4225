#include "demo/demo_catalogue.h"

#include <array>

namespace gavel::demo {

using namespace Qt::StringLiterals;

namespace {

using Steps = DemoArticle::Steps;

constexpr std::array articles{
    DemoArticle{.motif = Motif::Camera,
                .name = {u"Rangefinder camera, 1957", u"레인지파인더 카메라, 1957년"},
                .description =
                    {u"Shutter serviced last spring, all speeds fire, the finder is clear. With its leather case and "
                     u"a roll of film to begin with.",
                     u"지난봄에 셔터를 손보아 모든 속도가 잘 맞고 파인더가 맑습니다. 가죽 케이스와 필름 한 롤을 "
                     u"함께 드립니다."},
                .start = 120,
                .worthPercent = 340,
                .secondView = MotifView::Nearby},
    DemoArticle{.motif = Motif::Vase,
                .name = {u"Celadon vase", u"청자 화병"},
                .description =
                    {u"Wheel-thrown, ash-glazed, with a fine crackle; signed on the foot. 31 cm. Given by the Seo "
                     u"family for the lifeboat.",
                     u"물레로 빚어 재유를 입힌 화병으로 잔잔한 빙렬이 있고 굽에 서명이 있습니다. 높이 31 cm. 서씨네가 "
                     u"구명정을 위해 내놓았습니다."},
                .start = 300,
                .worthPercent = 380,
                .reserve = 500,
                .steps = Steps::Fixed,
                .seller = 1,
                .value = 400,
                .secondView = MotifView::Nearby},
    DemoArticle{.motif = Motif::Watch,
                .name = {u"Field watch, hand-wound", u"수동 감기 필드 워치"},
                .description = {u"36 mm, steel, on a new canvas strap. Gains six seconds a day.",
                                u"36 mm 스틸 케이스에 새 캔버스 스트랩. 하루에 6초 빨라집니다."},
                .start = 90,
                .worthPercent = 350},
    DemoArticle{.motif = Motif::Guitar,
                .name = {u"Parlour guitar, spruce", u"팔러 기타, 스프루스"},
                .description =
                    {u"A small-bodied guitar that has been played every evening for twenty years and sounds like it. "
                     u"New strings, an old scratch below the bridge.",
                     u"이십 년 동안 저녁마다 연주해 소리가 잘 익은 작은 기타입니다. 줄은 새것이고 브리지 아래에 오래된 "
                     u"흠집이 있습니다."},
                .start = 180,
                .worthPercent = 370,
                .secondView = MotifView::Evening},
    DemoArticle{.motif = Motif::Chairs,
                .name = {u"Bentwood chairs, a pair", u"곡목 의자 한 쌍"},
                .description = {u"Beech, steamed and bent by hand; the seats were caned anew this year.",
                                u"너도밤나무를 쪄서 손으로 휘어 만들었습니다. 좌판은 올해 새로 엮었습니다."},
                .start = 60,
                .worthPercent = 260,
                .seller = 1},
    DemoArticle{
        .motif = Motif::Painting,
        .name = {u"Evening over the bay, oil", u"만의 저녁, 유화"},
        .description = {u"Oil on canvas, 60 × 50 cm, in the painter's own frame. Hung in the harbour office until it "
                        u"was repainted.",
                        u"캔버스에 유채, 60 × 50 cm, 화가가 직접 짠 액자. 항만 사무실을 새로 칠하기 전까지 그곳에 걸려 "
                        u"있었습니다."},
        .start = 450,
        .worthPercent = 420,
        .reserve = 900,
        .steps = Steps::Bands,
        .value = 800,
        .secondView = MotifView::Nearby},
    DemoArticle{.motif = Motif::Lamp,
                .name = {u"Brass desk lamp", u"황동 책상 램프"},
                .description = {u"Heavy base, pull chain, rewired with a cloth-covered flex.",
                                u"묵직한 받침에 당김줄 스위치, 천으로 감싼 전선으로 새로 배선했습니다."},
                .start = 40,
                .worthPercent = 240,
                .buyNow = 150},
    DemoArticle{
        .motif = Motif::Bicycle,
        .name = {u"Touring bicycle, restored", u"복원한 투어링 자전거"},
        .description = {u"Steel frame of 1984, 54 cm, ten gears. Stripped, painted and greased by the evening class of "
                        u"the harbour school.",
                        u"1984년식 스틸 프레임, 54 cm, 10단. 항구학교 야간반이 분해하고 칠하고 기름칠했습니다."},
        .start = 150,
        .worthPercent = 330,
        .secondView = MotifView::Nearby},
    DemoArticle{.motif = Motif::Teapot,
                .name = {u"Blue teapot with a plum blossom", u"매화무늬 청색 찻주전자"},
                .description = {u"Stoneware for four cups; pours without a drip.",
                                u"네 잔 분량의 석기 주전자. 물이 흘러내리지 않고 깔끔하게 따라집니다."},
                .start = 35,
                .worthPercent = 300,
                .seller = 1},
    DemoArticle{
        .motif = Motif::Globe,
        .name = {u"School globe, 1962", u"교실용 지구본, 1962년"},
        .description = {u"30 cm, on an iron stand. Some borders have moved since; the oceans are where they were.",
                        u"지름 30 cm, 철제 받침. 그사이 국경은 더러 바뀌었지만 바다는 그대로입니다."},
        .start = 70,
        .worthPercent = 290,
        .seller = 2},
    DemoArticle{.motif = Motif::SewingMachine,
                .name = {u"Hand-cranked sewing machine", u"손재봉틀"},
                .description =
                    {u"Oiled and stitching; it made the curtains of the boathouse. With a tin of bobbins.",
                     u"기름칠이 되어 있고 잘 박힙니다. 보트 창고의 커튼을 이 재봉틀로 만들었습니다. 북알 한 통 포함."},
                .start = 80,
                .worthPercent = 310,
                .secondView = MotifView::Nearby},
    DemoArticle{.motif = Motif::Books,
                .name = {u"Sea stories, a shelf of forty", u"바다 이야기 마흔 권"},
                .description = {u"Forty clothbound volumes, some first editions among them, all of them read.",
                                u"천으로 장정한 책 마흔 권. 초판본도 섞여 있고, 모두 누군가 읽은 책입니다."},
                .start = 25,
                .worthPercent = 400,
                .seller = 2},
    DemoArticle{.motif = Motif::Radio,
                .name = {u"Valve radio with a magic eye", u"매직아이 진공관 라디오"},
                .description =
                    {u"Bakelite, recapped last winter. Takes a minute to warm up and is worth the wait.",
                     u"베이클라이트 몸체, 지난겨울에 콘덴서를 모두 갈았습니다. 예열에 1분이 걸리지만 기다릴 만합니다."},
                .start = 55,
                .worthPercent = 360},
    DemoArticle{.motif = Motif::Typewriter,
                .name = {u"Portable typewriter", u"휴대용 타자기"},
                .description = {u"Every key strikes, the bell rings, the ribbon is fresh. In its travelling case.",
                                u"모든 글쇠가 잘 찍히고 종이 울리며 리본은 새것입니다. 여행용 케이스에 담겨 있습니다."},
                .start = 95,
                .worthPercent = 320,
                .reserve = 140,
                .seller = 2,
                .secondView = MotifView::Nearby},
    DemoArticle{.motif = Motif::Kite,
                .name = {u"Shield kite with reel", u"방패연과 얼레"},
                .description = {u"Bamboo and mulberry paper, painted by hand. Flew over the breakwater at New Year.",
                                u"대나무와 닥종이에 손으로 그렸습니다. 설날에 방파제 위를 날았던 연입니다."},
                .start = 15,
                .worthPercent = 380,
                .seller = 1},
    DemoArticle{.motif = Motif::Telescope,
                .name = {u"Refractor telescope, 80 mm", u"80 mm 굴절 망원경"},
                .description = {u"With a wooden tripod and two eyepieces. Shows Saturn's ring on a still night.",
                                u"나무 삼각대와 접안렌즈 두 개 포함. 바람 없는 밤이면 토성의 고리가 보입니다."},
                .start = 220,
                .worthPercent = 300,
                .reserve = 300,
                .buyNow = 900,
                .value = 450,
                .secondView = MotifView::Evening},
    DemoArticle{
        .motif = Motif::Chess,
        .name = {u"Chess set, boxwood", u"회양목 체스 세트"},
        .description = {u"All thirty-two pieces, weighted and felted, and a folding board. One rook has been glued.",
                        u"추를 넣고 펠트를 댄 말 서른두 개와 접이식 판. 룩 하나는 붙인 자국이 있습니다."},
        .start = 50,
        .worthPercent = 280,
        .seller = 2},
    DemoArticle{
        .motif = Motif::Quilt,
        .name = {u"Patchwork quilt", u"조각보 이불"},
        .description = {u"Twenty-five squares from twenty-five households of the quay, quilted over one winter. "
                        u"180 × 210 cm.",
                        u"부두 스물다섯 집에서 한 조각씩 모아 겨우내 누볐습니다. 180 × 210 cm."},
        .start = 130,
        .worthPercent = 400,
        .steps = Steps::Fixed,
        .value = 250,
        .secondView = MotifView::Nearby},
    DemoArticle{.motif = Motif::Clock,
                .name = {u"Mantel clock, eight-day", u"8일 태엽 탁상시계"},
                .description = {u"Strikes the hours and the halves on a gong. Key and pendulum are there.",
                                u"정시와 30분마다 징을 울립니다. 태엽 열쇠와 추가 모두 있습니다."},
                .start = 110,
                .worthPercent = 290,
                .seller = 1},
    DemoArticle{
        .motif = Motif::Violin,
        .name = {u"Violin with bow, about 1900", u"바이올린과 활, 1900년경"},
        .description =
            {u"Full size, flamed maple back, set up and ready to play. The bow was haired anew.",
             u"풀 사이즈, 물결무늬 단풍나무 뒤판, 조정을 마쳐 바로 연주할 수 있습니다. 활털은 새로 갈았습니다."},
        .start = 600,
        .worthPercent = 330,
        .reserve = 1200,
        .steps = Steps::Bands,
        .value = 900,
        .secondView = MotifView::Nearby},
    DemoArticle{.motif = Motif::Lantern,
                .name = {u"Pier lantern", u"부두 등불"},
                .description = {u"One of the twelve that lit the old pier; takes a candle or a lamp.",
                                u"옛 부두를 밝히던 열두 개 가운데 하나입니다. 초나 램프를 넣을 수 있습니다."},
                .start = 20,
                .worthPercent = 420,
                .secondView = MotifView::Evening},
    DemoArticle{.motif = Motif::Boat,
                .name = {u"Model of the pilot cutter", u"도선 범선 모형"},
                .description = {u"Planked in pear wood at 1:40 by a retired pilot, who left out nothing.",
                                u"은퇴한 도선사가 배나무로 1:40 비율로 짠 모형입니다. 빠뜨린 것이 하나도 없습니다."},
                .start = 160,
                .worthPercent = 350,
                .value = 300,
                .opensAs = 1},
    DemoArticle{.motif = Motif::TeaBowl,
                .name = {u"Tea bowl, ash glaze", u"재유 찻사발"},
                .description = {u"Thrown for the harvest fair and fired with pine. It sits well in two hands.",
                                u"추수 장터를 위해 빚어 소나무로 구웠습니다. 두 손에 편안히 담깁니다."},
                .start = 45,
                .worthPercent = 310,
                .seller = 1,
                .value = 60,
                .opensAs = 2},
    DemoArticle{
        .motif = Motif::Umbrella,
        .name = {u"Umbrella with a cherry handle", u"벚나무 손잡이 우산"},
        .description = {u"Oiled silk, eight ribs. Left at the evening of 1998 and never asked for.",
                        u"기름 먹인 비단에 살 여덟 개. 1998년 자선의 밤에 두고 간 뒤 아무도 찾으러 오지 않았습니다."},
        .start = 10,
        .worthPercent = 300,
        .buyNow = 60,
        .opensAs = 3},
};

constexpr std::array sellers{
    DemoPerson{u"harbour-lights@demo.invalid", {u"Harbour Lights", u"항구의 불빛"}},
    DemoPerson{u"seo@demo.invalid", {u"Seo family", u"서씨네"}},
    DemoPerson{u"old-pier-books@demo.invalid", {u"Old Pier Books", u"옛부두책방"}},
};

constexpr std::array bidders{
    DemoPerson{u"doyun@demo.invalid", {u"Doyun", u"도윤"}},   DemoPerson{u"sora@demo.invalid", {u"Sora", u"소라"}},
    DemoPerson{u"hannah@demo.invalid", {u"Hannah", u"한나"}}, DemoPerson{u"yuna@demo.invalid", {u"Yuna", u"유나"}},
    DemoPerson{u"theo@demo.invalid", {u"Theo", u"태오"}},     DemoPerson{u"junho@demo.invalid", {u"Junho", u"준호"}},
};

constexpr std::array messages{
    DemoText{u"for the lifeboat", u"구명정을 위하여"},
    DemoText{u"takes it up", u"올립니다"},
    DemoText{u"lovely piece", u"참 곱네요"},
    DemoText{u"my grandmother had one", u"할머니 댁에 있던 것과 똑같아요"},
    DemoText{u"once more", u"한 번 더"},
    DemoText{u"a birthday present", u"생일 선물이에요"},
    DemoText{u"not yet!", u"아직이에요!"},
};

constexpr std::array remarks{
    DemoText{u"Good evening, everyone.", u"모두 안녕하세요."},
    DemoText{u"Can it be collected on Sunday?", u"일요일에 찾으러 가도 될까요?"},
    DemoText{u"I saw it at the viewing, it is even better by daylight.", u"미리 보기 때 봤는데 햇빛 아래서 더 예뻐요."},
    DemoText{u"Good luck to whoever takes this one home.", u"누가 가져가시든 행운을 빌어요."},
    DemoText{u"How old is it, does anyone know?", u"얼마나 된 물건인지 아시는 분?"},
    DemoText{u"All for a good cause.", u"모두 좋은 일에 쓰이니까요."},
};

auction::Increments incrementsOf(const DemoArticle &article, auction::Amount unit)
{
    switch (article.steps) {
    case Steps::Ladder:
        return {};
    case Steps::Fixed:
        return {.preset = auction::Increments::Preset::Fixed, .step = 10 * unit, .bands = {}};
    case Steps::Bands:
        return {.preset = auction::Increments::Preset::Bands,
                .step = 1,
                .bands = {{0, 20 * unit}, {1'000 * unit, 50 * unit}, {2'000 * unit, 100 * unit}}};
    }
    Q_UNREACHABLE();
}

} // namespace

std::span<const DemoArticle> demoArticles()
{
    return articles;
}

std::span<const DemoPerson> demoSellers()
{
    return sellers;
}

std::span<const DemoPerson> demoBidders()
{
    return bidders;
}

std::span<const DemoText> demoMessages()
{
    return messages;
}

std::span<const DemoText> demoRemarks()
{
    return remarks;
}

auction::Amount demoUnit(const auction::Currency &currency)
{
    if (currency.code == "KRW"_L1)
        return 1'000;
    // What has no minor unit is mostly worth about a hundredth of what has.
    return currency.exponent == 0 ? 100 : auction::minorPerMajor(currency.exponent);
}

DemoText categoryOf(Motif motif)
{
    switch (motif) {
    case Motif::Vase:
    case Motif::Teapot:
    case Motif::TeaBowl:
        return {u"Ceramics", u"도자기"};
    case Motif::Guitar:
    case Motif::Violin:
        return {u"Instruments", u"악기"};
    case Motif::Camera:
    case Motif::Watch:
    case Motif::Telescope:
    case Motif::Clock:
        return {u"Clocks and optics", u"시계와 광학"};
    case Motif::Painting:
    case Motif::Globe:
    case Motif::Books:
        return {u"Pictures and books", u"그림과 책"};
    case Motif::Chairs:
    case Motif::Lamp:
    case Motif::Quilt:
    case Motif::Lantern:
    case Motif::Umbrella:
        return {u"For the house", u"살림"};
    case Motif::Bicycle:
    case Motif::SewingMachine:
    case Motif::Radio:
    case Motif::Typewriter:
        return {u"Machines", u"기계"};
    case Motif::Kite:
    case Motif::Chess:
    case Motif::Boat:
        return {u"Games and models", u"놀이와 모형"};
    }
    Q_UNREACHABLE();
}

protocol::LotDraft draftOf(const DemoArticle &article, host::Language language, const auction::Currency &currency,
                           std::optional<auction::TimeMs> opensAt, auction::TimeMs endsAt)
{
    const auction::Amount unit = demoUnit(currency);
    auction::Terms terms;
    terms.start = article.start * unit;
    if (article.reserve > 0)
        terms.reserve = article.reserve * unit;
    if (article.buyNow > 0)
        terms.buyNow = article.buyNow * unit;
    if (article.value > 0)
        terms.value = article.value * unit;
    terms.increments = incrementsOf(article, unit);
    terms.opensAt = opensAt;
    terms.endsAt = endsAt;
    // Short, so that one sees both: late bids moving an end, and the end.
    terms.softClose = auction::SoftClose{.windowMs = 30'000, .extendMs = 30'000, .capMs = 180'000};
    return {.name = article.name.in(language), .description = article.description.in(language), .terms = terms};
}

std::optional<size_t> articleNamed(const QString &name)
{
    const auto found = std::find_if(articles.begin(), articles.end(), [&name](const DemoArticle &article) {
        return name == article.name.english || name == article.name.korean;
    });
    if (found == articles.end())
        return std::nullopt;
    return static_cast<size_t>(found - articles.begin());
}

} // namespace gavel::demo
