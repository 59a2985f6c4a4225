#pragma once

#include <QList>
#include <QRectF>

namespace gavel::models {

/// How a picture is turned and cropped, step by step, each of which can be taken back. The crop is a part of the turned
/// picture: 0 to 1 from its left and top. A value; knows no pixels.
class PictureEdit
{
public:
    /// An edge or a corner of the crop, or all of it.
    enum class Handle { Left, TopLeft, Top, TopRight, Right, BottomRight, Bottom, BottomLeft, Whole };
    static constexpr int handleCount = 9;

    static constexpr double sideMin = 0.05; ///< of the crop

    [[nodiscard]] int quarterTurns() const { return m_now.turns; } ///< clockwise, 0 to 3
    [[nodiscard]] const QRectF &crop() const { return m_now.crop; }
    [[nodiscard]] bool isChanged() const { return m_now != State(); }

    void turnRight();
    void turnLeft();
    /// Moves the handle by this much; the crop stays inside the picture and no smaller than sideMin. Moves of the same
    /// handle are one step until endMove().
    void move(Handle handle, QPointF by);
    void endMove() { m_moving = false; }
    /// The whole picture, as it came.
    void reset();

    [[nodiscard]] bool canUndo() const { return !m_before.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_after.isEmpty(); }
    void undo();
    void redo();

private:
    struct State
    {
        int turns = 0;
        QRectF crop{0, 0, 1, 1};

        bool operator==(const State &) const = default;
    };

    void begin();

    State m_now;
    QList<State> m_before;
    QList<State> m_after;
    bool m_moving = false;
};

} // namespace gavel::models
