#pragma once

#include "models/room/room_model.h"
#include "theme/theme.h"

#include <QWidget>

#include <memory>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace gavel::ui {

class BidPanel;
class House;
class PictureView;
class RoomChart;
class RoomTalk;
class SellerActions;
class StateView;
class StatusBanner;

// A lot's room: pictures, description and terms on one side; price, time, bidding, history and chat on the other.
class RoomView : public QWidget
{
    Q_OBJECT

public:
    RoomView(House &house, auction::LotId lot, const Theme &theme, QWidget *parent = nullptr);
    ~RoomView() override;

    [[nodiscard]] auction::LotId lot() const { return m_room->id(); }
    [[nodiscard]] models::RoomModel &room() { return *m_room; }
    [[nodiscard]] const models::RoomModel &room() const { return *m_room; }
    [[nodiscard]] BidPanel &bidPanel() { return *m_bidPanel; }
    void focusChat();
    // The place that the way back leads to.
    void setPlaceName(const QString &name);

Q_SIGNALS:
    void backAsked();
    void signInAsked();
    void wonAsked();
    // By its seller.
    void changeAsked(gavel::auction::LotId lot);
    void relistAsked(gavel::auction::LotId lot);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Fact
    {
        QLabel *name;
        QLabel *value;
    };

    [[nodiscard]] QWidget *buildLeft();
    [[nodiscard]] QWidget *buildRight();
    [[nodiscard]] QLayout *buildFacts();
    void follow();
    void retranslate();
    void refresh();
    void showNumber();
    void refreshFacts();
    void refreshPictures();
    [[nodiscard]] QString endingText() const;
    void showLogCheck();
    void openSlip();
    void lendStandings();
    void showPicture(const QString &path, const QPixmap &pixmap);

    House &m_house;
    const Theme &m_theme;
    std::unique_ptr<models::RoomModel> m_room;
    QPushButton *m_back;
    QLabel *m_number;
    SellerActions *m_ownActions;
    QLabel *m_name;
    PictureView *m_pictures;
    QLabel *m_description;
    Fact m_seller;
    Fact m_start;
    Fact m_reserve;
    Fact m_step;
    Fact m_value; // where it was said
    QLabel *m_ending;
    RoomChart *m_chart;
    BidPanel *m_bidPanel;
    StatusBanner *m_logCheck;
    RoomTalk *m_talk;
    StateView *m_state;
    QStackedWidget *m_stack;
    QScrollArea *m_right;
    QList<protocol::Picture> m_shown;
    std::optional<link::Problem> m_refusal; // why the room could not be entered
};

} // namespace gavel::ui
