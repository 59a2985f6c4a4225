#include "ui/paper_shots.h"

#include "models/papers/invoice_paper.h"
#include "models/papers/settlement_paper.h"
#include "ui/show_house.h"
#include "windows/desktop.h"
#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/papers/paper_dialog.h"
#include "windows/papers/paper_maker.h"
#include "windows/papers/paper_preview.h"
#include "windows/papers/slip_pages.h"
#include "windows/papers/table_pages.h"

#include <QPageSize>
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
constexpr int copies = 60;
constexpr int billLines = 30;

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
        bills();
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
            lot.place = {n, n == 7 ? u"7A"_s : QString::number(n + 1), categories.at(n / 9 % categories.size())};
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
            if (n % 3 == 1)
                lot.value = lot.start * 3 / 2;
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
        show(made, name);
    }

    void show(const std::shared_ptr<const ui::PaperPages> &made, const QString &name)
    {
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

    // A household's bill and what a seller gets, of a house with a name as long as any.
    void bills()
    {
        const models::PaperWords words(language());
        const models::MoneyText money(m_desktop.house()->money().currency(), words.locale());
        const models::PaperIssue issue{.house =
                                           u"The Harbour Lights Benevolent Society of the Old Quay and its Friends"_s,
                                       .contact = m_host.house.contact + u"  ·  tax no. 123-45-67890"_s,
                                       .sale = u"Spring sale for the lifeboat"_s,
                                       .now = 1'767'000'000'000};
        const ui::PaperFrame frame({issue.house, issue.contact, QImage::fromData(drawnPicture(2, QSize(240, 160)))},
                                   words, QPageSize::size(QPageSize::A4, QPageSize::Point));
        auto invoice = household();
        const auto table = [&](const models::PaperTable &one) {
            return std::make_shared<ui::TablePages>(frame, QList{one});
        };
        show(table(models::invoicePaper(invoice, issue, money, words)), u"paper-invoice"_s);
        invoice.payments.append(
            {.n = 1, .means = protocol::Means::Card, .amount = 900'000, .reference = u"slip 0417"_s, .at = issue.now});
        invoice.payments.append({.n = 2, .amount = invoice.balance(), .at = issue.now});
        show(table(models::invoicePaper(invoice, issue, money, words)), u"paper-receipt"_s);
        show(table(models::settlementOf(settlementOfAll(invoice), issue, money, words)), u"paper-settlement"_s);
        models::PurchaseSlip slip =
            models::purchaseSlip(u"Minji"_s, purchases(invoice), money, words, issue.now, QUrl(address));
        show(std::make_shared<ui::SlipPages>(frame, slip, [](const QString &) { return QImage(); }), u"paper-slip"_s);
    }

    // Of several people, at three rates of tax, some of it a gift.
    [[nodiscard]] protocol::InvoiceView household() const
    {
        static const QList<auction::Tax> taxes{{1'000, auction::Tax::On::All}, {1'900, auction::Tax::On::Premium}, {}};
        protocol::InvoiceView invoice{.number = 41,
                                      .numberedAt = 1'766'990'000'000,
                                      .account = {3, u"Minji"_s},
                                      .name = u"Kim Minji and the household of Kim"_s,
                                      .email = u"minji@example.org"_s,
                                      .phone = u"010-1234-5678"_s,
                                      .paddle = 12,
                                      .lines = {},
                                      .payments = {}};
        for (int n = 0; n < billLines; ++n) {
            const protocol::LotView &lot = m_host.lots[copiesFrom + n];
            const auction::Rates rates{{1'500}, {}, taxes.at(n % taxes.size())};
            const auction::Cost cost = auction::costOf(rates, 10'000 + n * 1'234);
            protocol::InvoiceLine line;
            line.lot = lot.id;
            line.number = lot.place.number;
            line.name = lot.name;
            line.price = cost.price;
            line.premium = cost.premium;
            line.tax = cost.tax;
            line.taxed = rates.tax;
            line.amount = cost.total();
            line.gift = n % 4 == 0 ? cost.total() / 3 : 0;
            if (n % 5 == 0)
                line.bidder = protocol::Person{5, u"Doyun"_s};
            invoice.lines.append(line);
        }
        protocol::InvoiceLine less;
        less.amount = -5'000;
        less.reason = u"the frame was chipped when it was shown"_s;
        invoice.lines.append(less);
        return invoice;
    }

    // As if one had sold all of it.
    [[nodiscard]] static protocol::SettlementView settlementOfAll(const protocol::InvoiceView &invoice)
    {
        protocol::SettlementView settlement{.account = {1, u"host"_s}, .email = u"host"_s, .lines = {}, .payouts = {}};
        for (const protocol::InvoiceLine &bought : invoice.lines) {
            protocol::SettlementLine line{.lot = bought.lot, .number = bought.number, .name = bought.name};
            line.price = bought.price;
            line.commission = bought.price / 10;
            line.premium = bought.premium;
            line.tax = bought.tax;
            line.taxed = bought.taxed;
            line.amount = line.price - line.commission;
            line.reason = bought.reason;
            if (!line.lot)
                line.amount = bought.amount;
            settlement.lines.append(line);
        }
        settlement.payouts.append(
            {.n = 1, .amount = 100'000, .reference = u"no. 12"_s, .paid = {1'767'000'000'000, {}}});
        return settlement;
    }

    [[nodiscard]] QList<models::Purchase> purchases(const protocol::InvoiceView &invoice) const
    {
        QList<models::Purchase> bought;
        for (int n = 0; n < billLines / 2; ++n) {
            const protocol::InvoiceLine &line = invoice.lines.at(n);
            models::Purchase one{.won = {}, .line = {}};
            one.won.lot = m_host.lots[copiesFrom + n];
            one.won.lot.tax = line.taxed;
            one.won.lot.head = QByteArray(64, '7');
            one.line = {.price = line.price, .premium = line.premium, .tax = line.tax};
            bought.append(one);
        }
        return bought;
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
