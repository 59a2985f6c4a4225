#pragma once

#include "models/lot_list_model.h"
#include "theme/theme.h"

#include <QFrame>
#include <QPixmap>

class QLabel;

namespace gavel::ui {

class FigureLabel;
class Pixmaps;

// A lot that does not exist yet, as bidders will see it: its card, painted as the catalogue paints it, and the head of
// its room.
class LotPreview : public QWidget
{
    Q_OBJECT

public:
    LotPreview(const QString &objectName, const Theme &theme, Pixmaps &pixmaps, QWidget *parent = nullptr);

    void setLot(const protocol::LotView &lot, const QPixmap &picture, const models::MoneyText &money,
                std::optional<auction::TimeMs> now);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Card;

    [[nodiscard]] QWidget *buildRoom();
    void refresh();

    protocol::LotView m_lot;
    models::MoneyText m_money;
    std::optional<auction::TimeMs> m_now;
    QLabel *m_cardName;
    Card *m_card;
    QLabel *m_roomName;
    QLabel *m_name;
    FigureLabel *m_price;
    FigureLabel *m_time;
    QLabel *m_ask;
    QLabel *m_next;
};

} // namespace gavel::ui
