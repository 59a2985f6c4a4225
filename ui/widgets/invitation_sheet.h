#pragma once

#include <QFont>
#include <QImage>
#include <QList>
#include <QRectF>
#include <QString>
#include <optional>

class QPainter;

namespace gavel::ui {

// What others beside a sheet are like, whom it is to be as large as.
struct SheetsBeside
{
    bool valued = false; // some say a value
    double growth = 1.5; // of the letters below their codes, at most
};

// What a sheet at the door, of a paddle or of a lot says: the house, a code to scan, and what that is for.
struct InvitationSheet
{
    QString house;
    QString address;
    QString sentence;
    QString heading = {}; // in the place of the address, which is too long to type; empty: the address
    QString number = {};  // to be read across a hall; empty: none
    QString value = {};   // below the heading: what a lot is worth; empty: not said
    QImage logo = {};     // the house's; null: it has none
    QString contact = {}; // how its people are reached; may be empty

    // On paper, so black on white; `page` in the painter's units.
    void paint(QPainter &painter, const QRectF &page, const SheetsBeside &beside = {}) const;
    // How much larger than they have to be its letters below the code are on such a page: as large as there is room
    // for.
    [[nodiscard]] double growth(const QFont &face, const QRectF &page, const SheetsBeside &beside) const;

private:
    struct Arranged;
    [[nodiscard]] Arranged arranged(const QFont &face, const QRectF &page, bool besideValued) const;
};

// Sheets on paper: so many a page, with fine lines between them to cut along. GUI thread.
class SheetPages
{
public:
    // 1, 4 or 12 a page.
    SheetPages(QList<InvitationSheet> sheets = {}, int perPage = 1);

    [[nodiscard]] int count() const;
    // `at` from 0.
    void paint(QPainter &painter, const QRectF &page, int at) const;

private:
    // What all of them have alike in cells of that size.
    struct Alike
    {
        QFont face;
        QSizeF cell;
        SheetsBeside beside;
    };

    [[nodiscard]] const SheetsBeside &beside(const QFont &face, const QRectF &cell) const;

    QList<InvitationSheet> m_sheets;
    int m_perPage;
    mutable std::optional<Alike> m_alike; // as painted last: a page is not to look at thousands
};

} // namespace gavel::ui
