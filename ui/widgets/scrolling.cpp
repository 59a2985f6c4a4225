#include "widgets/scrolling.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace gavel::ui {

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    scrollIn(*area, content);
    return area;
}

void scrollIn(QScrollArea &area, QWidget *content)
{
    content->setProperty("look", u"clear"_s);
    area.setWidgetResizable(true);
    area.setFrameShape(QFrame::NoFrame);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.setFocusPolicy(Qt::NoFocus);
    area.setWidget(content);
    area.viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

} // namespace gavel::ui
