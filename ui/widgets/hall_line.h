#pragma once

#include "theme/colours.h"

#include <QLabel>
#include <QList>

namespace gavel::ui {

// A line of a hall's screen: runs of text of one baseline, in a size that the window gives it, always on dark ground.
// What does not fit shrinks, and is cut with an ellipsis only when it would get too small to read. Its text() is all
// runs together.
class HallLine : public QLabel
{
    Q_OBJECT

public:
    struct Run
    {
        QString text;
        Colour ink = Colour::Ink;
        bool bold = false;
        double scale = 1; // of the line's size

        bool operator==(const Run &) const = default;
    };

    // `lines` 2: a single run that may take a second line before it is cut.
    explicit HallLine(const QString &objectName, int lines = 1, QWidget *parent = nullptr);

    void setRuns(const QList<Run> &runs);
    // The size of a run of scale 1.
    void setPixels(int pixels);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont fontOf(const Run &run, double share = 1) const;
    [[nodiscard]] double widthOf(const QList<Run> &runs, double share) const;
    [[nodiscard]] QList<Run> fitting(double width, double &share) const;
    [[nodiscard]] QStringList wrapped(int width) const;
    [[nodiscard]] double startOf(double wanted) const;
    void paintRuns(QPainter &painter) const;
    void paintWrapped(QPainter &painter) const;

    QList<Run> m_runs;
    int m_lines;
    int m_pixels = 24;
};

} // namespace gavel::ui
