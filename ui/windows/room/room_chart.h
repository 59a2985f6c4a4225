#pragma once

#include "models/room/room_model.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace gavel::ui {

class House;
class PriceChart;

// The price of a room's lot over time, and how many bids by how many bidders made it. Not there while nobody has bid.
class RoomChart : public QWidget
{
    Q_OBJECT

public:
    RoomChart(House &house, models::RoomModel &room, const Theme &theme, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showNote(int bidders);
    [[nodiscard]] QString wordsOf(const protocol::BidLine &line) const;

    House &m_house;
    models::RoomModel &m_room;
    QLabel *m_name;
    QLabel *m_note;
    PriceChart *m_chart;
    QTimer m_later; // bids come in many rows at once
};

} // namespace gavel::ui
