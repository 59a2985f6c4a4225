#include "widgets/scrolling.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace gavel::ui {

QScrollArea *scrolling(QWidget *content)
{
    content->setProperty("look", u"clear"_s);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace gavel::ui
