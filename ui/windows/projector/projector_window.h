#pragma once

#include "models/projector/projector_model.h"
#include "theme/theme.h"
#include "widgets/hall_line.h"

#include <QKeySequence>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <memory>
#include <optional>

class QHBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace gavel::models {
class RoomModel;
}

namespace gavel::ui {

class House;
class ProjectorLotView;
class ProjectorWordsView;
class QrCode;

// A hall's second screen: one lot as large as it goes, who leads, what time is left, what comes next. It shows what
// everyone may see and nothing else. Always dark, as halls are; all sizes follow the window's.
class ProjectorWindow : public QWidget
{
    Q_OBJECT

public:
    ProjectorWindow(House &house, const Theme &theme, QWidget *parent = nullptr);
    ~ProjectorWindow() override;

    // Where people come in, with a code for their phones, and the hall's while it lets them in. Empty: none is shown.
    void setAddress(const QUrl &address);
    // Over all of the screen that `beside` is not on, if there is one; else as a window.
    void open(const QWidget &beside);
    [[nodiscard]] models::ProjectorModel &model() { return m_model; }

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildActions();
    template <typename Do>
    QAction *addDo(const char *objectName, const QList<QKeySequence> &keys, const Do &todo);
    void follow();
    void followHouse();
    void retranslate();
    void scale();
    void enterRoom();
    void refresh();
    void showClock();
    void showLot(const protocol::LotView &lot);
    void showPicture(const protocol::LotView &lot);
    void showWords();
    void showUpNext();
    void showHouse(bool hasLot);
    void showInvitation();
    void restPointer();
    void toggleFullScreen();
    void leave();

    House &m_house;
    const Theme &m_theme;
    models::ProjectorModel m_model;
    std::unique_ptr<models::RoomModel> m_room; // of the lot that is shown
    QTimer m_pointerRests;
    QUrl m_address;
    std::optional<QString> m_picture; // the path of the one that is shown, once it is here

    QVBoxLayout *m_column;
    HallLine *m_houseName;
    HallLine *m_clock;
    QStackedWidget *m_stack;
    ProjectorLotView *m_lot;
    ProjectorWordsView *m_words;
    QHBoxLayout *m_foot;
    QVBoxLayout *m_upNextLines;
    QList<HallLine *> m_upNext;
    HallLine *m_footAddress;
    QrCode *m_code;

    QAction *m_fullScreen = nullptr;
    QAction *m_soonest = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_next = nullptr;
    QAction *m_leave = nullptr;
};

} // namespace gavel::ui
