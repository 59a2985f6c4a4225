#pragma once

#include "theme/theme.h"
#include "widgets/lot_row_delegate.h"

#include <QWidget>

#include <optional>

namespace gavel::ui {

// The headings over the rows of a LotRowDelegate. A click on one that can be sorted by asks for that order.
class LotRowHeader : public QWidget
{
    Q_OBJECT

public:
    using Column = LotRowDelegate::Column;

    LotRowHeader(const LotRowDelegate &rows, const Theme &theme, QWidget *parent = nullptr);

    // Nothing: the rows are in an order that no column shows.
    void setSorted(std::optional<Column> column, bool descending);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void sortAsked(gavel::ui::LotRowDelegate::Column column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] static QString titleOf(Column column);
    void paintArrow(QPainter &painter, const QRect &area) const;

    const LotRowDelegate &m_rows;
    const Theme &m_theme;
    std::optional<Column> m_sorted;
    bool m_descending = false;
};

} // namespace gavel::ui
