#pragma once

#include "theme/theme.h"

#include <QFrame>

class QLabel;

namespace gavel::ui {

class FigureLabel;

// One figure of an evening in a panel: what it is, the figure large, and what goes with it.
class FigureTile : public QFrame
{
    Q_OBJECT

public:
    // Its parts are named "<name>.name", "<name>.figure", "<name>.note".
    FigureTile(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setFigure(const QString &figure, const QString &note);
    // Small, the note is left away and read as a tip.
    void setCompact(bool compact);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void say();
    void showNote();

    QLabel *m_name;
    FigureLabel *m_figure;
    QLabel *m_note;
    QString m_noted; // whole
};

} // namespace gavel::ui
