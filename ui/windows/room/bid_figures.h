#pragma once

#include "models/room/room_model.h"
#include "protocol/views.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace gavel::ui {

class FigureLabel;
class House;

// The two figures of a room, to be read across it: the price and the time left. The countdown runs on the host's clock
// and steps when its own end is whole seconds away, so that its zero is not late. The last minute, a moved end and the
// end are announced; ticks are not.
class BidFigures : public QWidget
{
    Q_OBJECT

public:
    BidFigures(House &house, models::RoomModel &room, const Theme &theme, QWidget *parent = nullptr);

    void refresh();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // What is worth an announcement when it begins.
    enum class Moment { Quiet, LastMinute, Over };

    void showCountdown();
    void showEnds();
    void showCaptions();
    void noteMoment();
    void noteEnd();
    [[nodiscard]] QString endsText() const;
    [[nodiscard]] std::optional<QString> endedAt() const;
    [[nodiscard]] static QString priceCaption(const protocol::LotView &lot);
    [[nodiscard]] Moment moment() const;
    [[nodiscard]] std::optional<qint64> leftMs() const;

    House &m_house;
    models::RoomModel &m_room;
    QLabel *m_priceCaption;
    QLabel *m_status; // captions the countdown, and tells what comes to its end
    FigureLabel *m_price;
    FigureLabel *m_countdown;
    QLabel *m_bids;
    QLabel *m_ends;
    QGridLayout *m_grid;
    QTimer m_step;
    std::optional<Moment> m_moment;
    std::optional<auction::TimeMs> m_endsAt;
};

} // namespace gavel::ui
