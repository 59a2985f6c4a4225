#include "ui/paper_shots.h"

#include "ui/show_house.h"
#include "windows/desktop.h"
#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/papers/paper_dialog.h"
#include "windows/papers/paper_maker.h"
#include "windows/papers/paper_preview.h"

#include <QScrollArea>
#include <QTest>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

using models::PaperKind;

const auto address = u"http://192.168.0.12:8010/"_s;
constexpr int pageWidth = 700;
constexpr int pagesSeen = 3;
constexpr auction::LotId copiesFrom = 100;
constexpr int copies = 30;

// Of a few hundred words: more than any cell has room for.
QString longText(const QString &sentence)
{
    const QString more = sentence + u' ';
    return more.repeated(12) + u'\n' + sentence + u"\n\n"_s + more.repeated(20);
}

const auto englishText =
    longText(u"A drawer sticks in wet weather; the brass is old, and two of its six screws are not."_s);
const auto koreanText =
    longText(u"조선 후기의 것으로 보이며 굽에 유약이 흐른 자국이 있고, 입술에 머리카락 굵기의 금이 하나 있습니다."_s);

class PaperShots
{
public:
    PaperShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot)
        : m_desktop(desktop)
        , m_host(host)
        , m_shot(shot)
        , m_before(desktop.house()->lots().lots())
    {
    }

    void take()
    {
        furnish();
        for (const int perPage : {2, 4, 8})
            pages({.kind = PaperKind::Catalogue, .perPage = perPage, .hasCover = perPage == 4},
                  u"paper-catalogue-%1"_s.arg(perPage));
        for (const int perPage : {1, 4, 12})
            pages({.kind = PaperKind::Labels, .perPage = perPage}, u"paper-labels-%1"_s.arg(perPage));
        for (const int perPage : {1, 2})
            pages({.kind = PaperKind::BidSheets, .perPage = perPage}, u"paper-bid-sheets-%1"_s.arg(perPage));
        pages({.kind = PaperKind::RunSheet}, u"paper-run-sheet"_s);
        pages({.kind = PaperKind::PickList, .onlyHere = false}, u"paper-pick-list"_s);
        pages({.kind = PaperKind::Settlements}, u"paper-settlements"_s);
        dialog(PaperKind::Catalogue,
               {PaperKind::Catalogue, PaperKind::Labels, PaperKind::BidSheets, PaperKind::RunSheet},
               u"dialog-paper-catalogue"_s);
        dialog(PaperKind::PickList, {PaperKind::PickList, PaperKind::Settlements}, u"dialog-paper-pick-list"_s);
        m_host.lots.removeIf([](const auto &lot) { return lot.key() >= copiesFrom; });
        m_desktop.house()->lots().reset(m_before);
    }

private:
    // Enough lots, in categories, with names of all lengths.
    void furnish()
    {
        static const QStringList categories{u"Cameras & optics"_s, u"Ceramics"_s, u"Furniture"_s, {}};
        QList<protocol::LotView> listed;
        for (int n = 0; n < copies; ++n) {
            protocol::LotView lot = m_host.lots.value(1 + n % 11);
            lot.id = copiesFrom + n;
            lot.seq += 100;
            lot.place = {n, n == 7 ? u"7A"_s : QString::number(n + 1), categories.at(n / 9)};
            lot.phase = auction::Phase::Open;
            lot.endsAt = 1'767'000'000'000 + n * 45'000;
            if (n == 3)
                lot.name = u"조선 후기 백자 달항아리, 작은 것으로 굽에 유약이 흐른 자국이 있으며 상자가 딸려 있음"_s;
            if (n == 1 || n == 4)
                lot.description = koreanText;
            if (n == 2 || n == 6)
                lot.description = englishText;
            if (n == 4)
                lot.img.clear();
            if (n == 5)
                lot.name = u"שעון כיס מכסף, עם שרשרת"_s;
            m_host.lots.insert(lot.id, lot);
            listed.append(asListed(lot));
        }
        m_desktop.house()->lots().reset(listed);
    }

    [[nodiscard]] QString language() const { return m_desktop.translation().language(); }

    void pages(models::PaperChoices choices, const QString &name)
    {
        choices.language = language();
        ui::PaperSource source(*m_desktop.house(), {}, QUrl(address), nullptr);
        source.read(choices);
        (void)QTest::qWaitFor([&source] { return source.waiting() == 0; });
        const auto made = ui::makePaper(source, choices);
        QStringList pictures;
        for (int page = 0; page < qMin(pagesSeen, made->count()); ++page)
            pictures += made->picturesOn(page);
        (void)QTest::qWaitFor([&] { return source.pictures().want(pictures) == 0; });
        QScrollArea seen; // its first pages
        auto *preview = new ui::PaperPreview(name, m_desktop.theme());
        seen.setFrameShape(QFrame::NoFrame);
        seen.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        seen.setWidgetResizable(true);
        seen.setWidget(preview);
        const double ratio = made->pageUnits().height() / made->pageUnits().width();
        preview->setPages(made);
        seen.resize(pageWidth, qRound(qMin(pagesSeen, made->count()) * (pageWidth - 24) * ratio) + 60);
        m_shot(&seen, name);
    }

    void dialog(PaperKind kind, const QList<PaperKind> &kinds, const QString &name)
    {
        ui::PaperDialog paper(*m_desktop.house(), {.kinds = kinds, .first = kind, .address = QUrl(address)},
                              m_desktop.theme(), m_desktop.window());
        paper.show();
        QTest::qWait(300);
        m_shot(&paper, name);
    }

    ui::Desktop &m_desktop;
    ShowHouse &m_host;
    const Shot &m_shot;
    const QList<protocol::LotView> m_before;
};

} // namespace

void takePaperShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot)
{
    PaperShots(desktop, host, shot).take();
}

} // namespace gavel::ui_tests
