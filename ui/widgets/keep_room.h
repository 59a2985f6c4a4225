#pragma once

#include <QStringList>

class QPushButton;
class QWidget;

namespace gavel::ui {

// Whether a part's room stays while it is hidden, so that nothing beside it moves.
void keepRoom(QWidget *part, bool keeps);

// A button has room for any of the words that it may come to bear, so that those beside it stay where they are.
void widenFor(QPushButton &button, const QStringList &words);

} // namespace gavel::ui
