#pragma once

#include "models/projector/projector_slide.h"
#include "theme/theme.h"
#include "widgets/hall_line.h"

#include <QPixmap>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace gavel::ui {

// A lot on a hall's screen: its picture on one side; on the other its name, the price, who leads and the time.
class ProjectorLotView : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectorLotView(const Theme &theme, QWidget *parent = nullptr);

    void setSlide(const models::ProjectorSlide &slide);
    // Whether there is one at all: else the words have its room.
    void setPictured(bool isPictured);
    void setPicture(const QPixmap &picture);
    // How large everything is: 1 is a window of 1280 × 800.
    void setScale(double scale);

private:
    class PicturePanel;
    class TimePanel;

    [[nodiscard]] QLayout *buildWords();

    PicturePanel *m_picture;
    HallLine *m_number;
    HallLine *m_name;
    HallLine *m_price;
    HallLine *m_leader;
    TimePanel *m_time;
    HallLine *m_facts;
    QHBoxLayout *m_row;
    QVBoxLayout *m_words;
};

} // namespace gavel::ui
