#pragma once

#include "models/papers/page_breaks.h"
#include "models/papers/paper_table.h"
#include "windows/papers/paper_pages.h"

namespace gavel::ui {

// Tables on paper, each beginning a page of its own and counting its own pages: the head of the columns is on each, no
// row is cut in two, and a heading is never the last thing on a page.
class TablePages : public PaperPages
{
public:
    TablePages(PaperFrame frame, QList<models::PaperTable> tables);

    [[nodiscard]] int count() const override { return static_cast<int>(m_pages.size()); }
    void paint(QPainter &painter, int page) const override;

private:
    struct Page
    {
        qsizetype table;
        int number; // within the table, from 0
        int of;
        models::PageRange rows;
    };

    void lay(qsizetype table);
    [[nodiscard]] QList<QRectF> cellsOf(const models::PaperTable &table, const QRectF &row) const;
    // The same for one row: its words have the room of the figures behind them that it lacks.
    [[nodiscard]] QList<QRectF> cellsOf(const models::PaperTable &table, const models::PaperRow &row,
                                        const QRectF &room) const;
    [[nodiscard]] int heightOf(const models::PaperTable &table, const models::PaperRow &row) const;
    [[nodiscard]] double titleHeight(const models::PaperTable &table) const;
    double paintTitle(QPainter &painter, const models::PaperTable &table) const;
    double paintColumns(QPainter &painter, const models::PaperTable &table, double top) const;
    void paintRow(QPainter &painter, const models::PaperTable &table, const models::PaperRow &row, double top) const;
    void paintGroup(QPainter &painter, const models::PaperRow &row, const QRectF &room, bool goesOn) const;

    QList<models::PaperTable> m_tables;
    QList<Page> m_pages;
};

} // namespace gavel::ui
