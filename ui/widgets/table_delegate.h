#pragma once

#include "theme/theme.h"
#include "widgets/lot_words.h"

#include <QStyledItemDelegate>
#include <functional>
#include <optional>

namespace gavel::ui {

// A cell of one of the console's tables (models::TableFilter over them): a pill where there is one, what is read first
// in bold, a colour where it means something.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int padding = 10;     // on either side of a cell and of its heading
    static constexpr int headingArrow = 9; // headings keep room for it at their trailing edge, so figures do too
    static constexpr int rowHeight = 42;

    // Nothing: the cell has no pill, or no colour of its own.
    using PillOf = std::function<std::optional<LotPill>(const QModelIndex &)>;
    using ColourOf = std::function<std::optional<Colour>(const QModelIndex &)>;

    TableDelegate(const Theme &theme, PillOf pillOf, ColourOf inkOf, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintWords(QPainter &painter, const QRect &area, const QModelIndex &index) const;

    const Theme &m_theme;
    PillOf m_pillOf;
    ColourOf m_inkOf;
};

} // namespace gavel::ui
