#pragma once

#include "models/papers/catalogue.h"
#include "models/papers/page_breaks.h"
#include "windows/papers/paper_pages.h"

namespace gavel::ui {

// What the cover of a catalogue says beside the house and how many lots there are.
struct CatalogueCover
{
    QString about;   // may be empty, as the other
    QString address; // of the house, as a code
};

// The catalogue on paper: 2, 4 or 8 lots a page in cells of one size, by category below headings that go on from page
// to page; before that a cover, if there is one.
class CataloguePages : public PaperPages
{
public:
    // `sale`: its name; may be empty.
    CataloguePages(PaperFrame frame, QString sale, std::optional<CatalogueCover> cover,
                   QList<models::CatalogueEntry> entries, const models::PaperChoices &choices, PictureOf pictureOf);

    [[nodiscard]] int count() const override;
    void paint(QPainter &painter, int page) const override;
    [[nodiscard]] QStringList picturesOn(int page) const override;

private:
    // Where the pictures are: above the words, or beside them.
    enum class Shape { Large, Tall, Small };

    void lay(bool hasHeadings);
    [[nodiscard]] double cellHeight() const;
    [[nodiscard]] std::optional<models::PageRange> stripsOn(int page) const;
    void paintCover(QPainter &painter) const;
    void paintHeading(QPainter &painter, double top, const QString &text) const;
    void paintStrip(QPainter &painter, double top, const models::CatalogueStrip &strip) const;
    void paintEntry(QPainter &painter, const QRectF &cell, const models::CatalogueEntry &entry) const;
    [[nodiscard]] QRectF pictureRoom(const QRectF &cell) const;
    void paintPicture(QPainter &painter, const QRectF &room, const QString &path) const;
    void paintWords(QPainter &painter, const QRectF &room, const models::CatalogueEntry &entry) const;

    QString m_sale;
    std::optional<CatalogueCover> m_cover;
    QList<models::CatalogueEntry> m_entries;
    QList<models::CatalogueStrip> m_strips;
    QList<models::PageRange> m_pages; // of strips
    PictureOf m_pictureOf;
    Shape m_shape;
    int m_columns;
    int m_rows;
    bool m_hasHeadings = false;
};

} // namespace gavel::ui
