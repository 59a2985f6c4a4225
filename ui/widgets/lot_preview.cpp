#include "widgets/lot_preview.h"

#include "auction/increments.h"
#include "models/words.h"
#include "widgets/figure_label.h"
#include "widgets/looks.h"
#include "widgets/lot_card_delegate.h"
#include "widgets/lot_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIdentityProxyModel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

// What stands for a price that is not written yet.
QString noPrice(const models::MoneyText &money)
{
    return money.symbol() + u" –"_s;
}

// The one lot, with a picture that no host has yet.
class OneLot : public QIdentityProxyModel
{
public:
    explicit OneLot(models::LotListModel &lots) { setSourceModel(&lots); }

    QPixmap picture;
    QString priceText;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DecorationRole)
            return picture;
        return role == models::LotListModel::PriceTextRole ? priceText : QIdentityProxyModel::data(index, role);
    }
};

constexpr int gapBeside = 18;

QFrame *rule()
{
    return makePanel(u"rule"_s);
}

} // namespace

class LotPreview::Card : public QWidget
{
public:
    Card(const Theme &theme, Pixmaps &pixmaps)
        : m_delegate(theme, pixmaps)
        , m_lots([this] { return m_now; })
        , m_one(m_lots)
    {
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    void setLot(const protocol::LotView &lot, const QPixmap &picture, const models::MoneyText &money,
                std::optional<auction::TimeMs> now)
    {
        m_now = now;
        m_lots.setMoney(money);
        m_lots.reset({lot});
        m_one.picture = picture;
        m_one.priceText = lot.start > 0 ? money.shown(lot.start) : noPrice(money);
        setAccessibleName(m_one.index(0, 0).data(Qt::AccessibleTextRole).toString());
        update();
    }

    [[nodiscard]] QSize sizeHint() const override { return cell(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QStyleOptionViewItem option;
        option.initFrom(this);
        option.state = QStyle::State_Enabled;
        m_delegate.paint(&painter, option, m_one.index(0, 0));
    }

    void resizeEvent(QResizeEvent *) override
    {
        m_delegate.setCellSize(cell());
        setFixedHeight(cell().height());
    }

private:
    // The gap to the next card is room for this one.
    [[nodiscard]] QSize cell() const { return m_delegate.cellFor(width() + gapBeside); }

    LotCardDelegate m_delegate;
    std::optional<auction::TimeMs> m_now;
    models::LotListModel m_lots;
    OneLot m_one;
};

LotPreview::LotPreview(const QString &objectName, const Theme &theme, Pixmaps &pixmaps, QWidget *parent)
    : QWidget(parent)
    , m_cardName(makeLabel(u"small"_s))
    , m_card(new Card(theme, pixmaps))
    , m_roomName(makeLabel(u"small"_s))
    , m_name(makeParagraph(u"strong"_s, objectName + u".name"_s))
    , m_price(new FigureLabel(objectName + u".price"_s, theme, Theme::Text::Figure))
    , m_time(new FigureLabel(objectName + u".time"_s, theme, Theme::Text::Price))
    , m_ask(makeLabel(u"ask"_s, objectName + u".ask"_s))
    , m_next(makeParagraph(u"third"_s, objectName + u".next"_s))
{
    setObjectName(objectName);
    m_card->setObjectName(objectName + u".card"_s);
    m_ask->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_cardName);
    column->addWidget(m_card);
    column->addWidget(m_roomName);
    column->addWidget(buildRoom());
}

QWidget *LotPreview::buildRoom()
{
    auto *panel = makePanel(u"panel"_s);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(6);
    column->addWidget(m_name);
    column->addWidget(m_price);
    column->addWidget(m_time);
    column->addWidget(rule());
    column->addWidget(m_ask);
    column->addWidget(m_next);
    return panel;
}

void LotPreview::setLot(const protocol::LotView &lot, const QPixmap &picture, const models::MoneyText &money,
                        std::optional<auction::TimeMs> now)
{
    m_lot = lot;
    m_money = money;
    m_now = now;
    if (m_lot.name.isEmpty())
        m_lot.name = tr("The name of your lot");
    m_card->setLot(m_lot, picture, money, now);
    refresh();
}

void LotPreview::refresh()
{
    m_cardName->setText(tr("As bidders see it in the catalogue"));
    m_roomName->setText(tr("and in its room"));
    m_name->setText(m_lot.name);
    const bool isPriced = m_lot.start > 0;
    m_price->setText(isPriced ? m_money.shown(m_lot.start) : noPrice(m_money));
    const auto countdown = models::countdownOf(m_lot.phase, m_lot.opensAt, m_lot.endsAt, {}, m_now);
    m_time->setText(countdown.text);
    m_time->setMeaning(colourOf(countdown.urgency));
    m_ask->setText(m_lot.phase == auction::Phase::Scheduled ? models::phaseText(m_lot.phase)
                                                            : tr("Bid %1").arg(m_price->text()));
    QStringList sentences;
    if (isPriced)
        sentences << tr("The bid after that is at least %1.")
                         .arg(m_money.shown(m_lot.start + auction::increment(m_lot.increments, m_lot.start)));
    if (m_lot.buyNow)
        sentences << tr("%1 buys it at once.").arg(m_money.shown(*m_lot.buyNow));
    if (m_lot.value)
        sentences << tr("It is worth %1.").arg(m_money.shown(*m_lot.value));
    if (m_lot.reserve != auction::ReserveState::None)
        sentences << models::reserveText(m_lot.reserve) + u'.';
    m_next->setText(sentences.join(u' '));
    m_next->setVisible(!sentences.isEmpty());
}

void LotPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace gavel::ui
