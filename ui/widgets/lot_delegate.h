#pragma once

#include <QRegion>
#include <QStyledItemDelegate>

#include <optional>

namespace gavel::ui {

// Paints the lots of a LotList. Reads the roles of models::LotListModel.
class LotDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // The part of a lot's place that a tick of the clock changes.
    [[nodiscard]] virtual QRect timePart(const QRect &place, Qt::LayoutDirection direction) const = 0;

    // What is about to be painted of the list; nothing: all that is asked for.
    void setExposed(const std::optional<QRegion> &region) { m_exposed = region; }

protected:
    // Whether painting this part would be seen. What lies next to it counts, since letters and lines reach beyond.
    [[nodiscard]] bool isExposed(const QRect &part) const;

private:
    std::optional<QRegion> m_exposed;
};

} // namespace gavel::ui
