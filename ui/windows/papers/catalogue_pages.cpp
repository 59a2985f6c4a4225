#include "windows/papers/catalogue_pages.h"

#include "models/isolated.h"
#include "widgets/qr_code.h"
#include "windows/papers/paper_type.h"

#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::PaperWord;

// All in tenths of a point.
constexpr double headingHeight = 320;
constexpr double gap = 200;    // between columns
constexpr double padding = 90; // within a cell, above and below
constexpr double besidePicture = 150;
constexpr double dotsPerInch = 200; // of pictures, as they are printed
constexpr double codeSide = 1'000;
constexpr double quietModules = 4; // around a code

// The type of a cell, in points, by its shape.
struct Sizes
{
    double number;
    double name;
    double words;
    int nameLines;
};
constexpr std::array sizes{Sizes{30, 16, 10.5, 3}, Sizes{22, 12.5, 9, 2}, Sizes{19, 11, 8, 2}};

// What stands at the foot of a cell, a line each.
QStringList sumsOf(const models::CatalogueEntry &entry)
{
    QStringList sums{entry.value, entry.start};
    sums.removeAll(QString());
    return sums;
}

} // namespace

CataloguePages::CataloguePages(PaperFrame frame, QString sale, std::optional<CatalogueCover> cover,
                               QList<models::CatalogueEntry> entries, const models::PaperChoices &choices,
                               PictureOf pictureOf)
    : PaperPages(std::move(frame))
    , m_sale(std::move(sale))
    , m_cover(std::move(cover))
    , m_entries(std::move(entries))
    , m_pictureOf(std::move(pictureOf))
    , m_shape(choices.perPage <= 2   ? Shape::Large
              : choices.perPage <= 4 ? Shape::Tall
                                     : Shape::Small)
    , m_columns(choices.perPage <= 2 ? 1 : 2)
    , m_rows(choices.perPage / m_columns)
{
    lay(choices.hasHeadings);
}

void CataloguePages::lay(bool hasHeadings)
{
    m_strips = models::stripsOf(m_entries, m_columns, hasHeadings, frame().words());
    m_hasHeadings =
        std::any_of(m_strips.begin(), m_strips.end(), [](const auto &strip) { return !strip.heading.isEmpty(); });
    QList<models::PageItem> items;
    for (const models::CatalogueStrip &strip : m_strips) {
        const bool isHeading = !strip.heading.isEmpty();
        items.append({.height = static_cast<int>(isHeading ? headingHeight : cellHeight()),
                      .keepsNext = isHeading,
                      .repeated = isHeading ? -1 : strip.under});
    }
    const int room = static_cast<int>(frame().content().height());
    m_pages = models::breakPages(items, room, room);
}

// So that each page holds its rows below a heading, which it begins with, and another within: else a category that ends
// in the middle of a page would leave the rest of it empty.
double CataloguePages::cellHeight() const
{
    return (frame().content().height() - (m_hasHeadings ? 2 * headingHeight : 0)) / m_rows;
}

int CataloguePages::count() const
{
    return static_cast<int>(m_pages.size()) + (m_cover ? 1 : 0);
}

// None: it is the cover.
std::optional<models::PageRange> CataloguePages::stripsOn(int page) const
{
    if (m_cover && page == 0)
        return std::nullopt;
    return m_pages.at(m_cover ? page - 1 : page);
}

QStringList CataloguePages::picturesOn(int page) const
{
    QStringList paths;
    const auto range = stripsOn(page);
    for (qsizetype at = range ? range->first : 0; range && at < range->last; ++at) {
        for (const qsizetype entry : m_strips.at(at).entries) {
            if (!m_entries.at(entry).picture.isEmpty())
                paths.append(m_entries.at(entry).picture);
        }
    }
    return paths;
}

void CataloguePages::paint(QPainter &painter, int page) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const auto range = stripsOn(page);
    if (!range)
        return paintCover(painter);
    const QString title = frame().words().of(PaperWord::Catalogue);
    frame().paintHead(painter, m_sale.isEmpty() ? title : QString(title + u"  ·  "_s + models::isolated(m_sale)));
    double y = frame().content().top();
    if (m_entries.isEmpty())
        paintPaperText(painter, frame().content(), paperFace(11), Colour::SecondInk,
                       frame().words().of(PaperWord::NothingHere), 1);
    if (range->repeated >= 0) {
        paintHeading(painter, y, frame().words().of(PaperWord::Continued, m_strips.at(range->repeated).heading));
        y += headingHeight;
    }
    for (qsizetype at = range->first; at < range->last; ++at) {
        const models::CatalogueStrip &strip = m_strips.at(at);
        if (strip.heading.isEmpty())
            paintStrip(painter, y, strip);
        else
            paintHeading(painter, y, strip.heading);
        y += strip.heading.isEmpty() ? cellHeight() : headingHeight;
    }
    frame().paintFoot(painter, page, count());
}

void CataloguePages::paintCover(QPainter &painter) const
{
    const QRectF paper({0, 0}, pageUnits());
    const QRectF all = paper.adjusted(700, 900, -700, -700);
    const double logoHeight = frame().house().logo.isNull() ? 0 : 1'100;
    frame().paintLogo(painter, {all.left(), all.top(), all.width(), logoHeight});
    double y = all.top() + logoHeight + 500;
    const auto say = [&](const QFont &font, Colour ink, const QString &text, int lines, double below) {
        if (!text.isEmpty())
            y = paintPaperText(painter, {all.left(), y, all.width(), all.bottom() - y}, font, ink, text, lines) + below;
    };
    say(paperFace(13), Colour::SecondInk, frame().house().name, 2, 60);
    say(paperFace(38, true), Colour::Ink, frame().words().of(PaperWord::Catalogue), 1, 60);
    say(paperFace(22), Colour::Ink, m_sale, 3, 140);
    paintPaperRule(painter, all.left(), all.left() + 900, y, Colour::Ink, 2);
    y += 200;
    const auto lots = frame().words().locale().toString(m_entries.size());
    say(paperFace(12), Colour::Ink, frame().words().of(PaperWord::LotCount, lots), 1, 160);
    const double foot = all.bottom() - codeSide;
    const QFont face = paperFace(11);
    QString about = m_cover->about;
    about.replace(u'\n', QChar(QChar::LineSeparator));
    say(face, Colour::Ink, about, paperLinesIn(face, foot - 200 - y), 0);
    const bool hasCode = !m_cover->address.isEmpty();
    const QRectF contact(all.left() + (hasCode ? codeSide + 200 : 0), foot, 0, codeSide);
    if (hasCode) { // its margin reaches out, so that the code itself stands below the words
        const QrModules code = qrModulesOf(m_cover->address);
        const double margin = codeSide * quietModules / (code.size + 2 * quietModules);
        paintQrCode(painter, {all.left() - margin, foot, codeSide, codeSide}, code);
    }
    const QRectF words(contact.left(), foot + 60, all.right() - contact.left(), codeSide - 60);
    double end = words.top();
    if (hasCode)
        end =
            paintPaperText(painter, words, paperFace(10), Colour::Ink, frame().words().of(PaperWord::ScanForHouse), 2) +
            90;
    QString reached = frame().house().contact;
    reached.replace(u'\n', QChar(QChar::LineSeparator));
    paintPaperText(painter, {words.left(), end, words.width(), words.bottom() - end}, paperFace(10), Colour::SecondInk,
                   reached, 4);
}

void CataloguePages::paintHeading(QPainter &painter, double top, const QString &text) const
{
    const QRectF all = frame().content();
    const QRectF room(all.left(), top, all.width(), headingHeight);
    paintPaperLine(painter, room.adjusted(0, 20, 0, -80), paperFace(14, true), Colour::Ink, text);
    paintPaperRule(painter, all.left(), all.right(), room.bottom() - 60, Colour::Ink, 1.2);
}

void CataloguePages::paintStrip(QPainter &painter, double top, const models::CatalogueStrip &strip) const
{
    const QRectF all = frame().content();
    const double width = (all.width() - gap * (m_columns - 1)) / m_columns;
    for (qsizetype at = 0; at < strip.entries.size(); ++at) {
        const double left = all.left() + static_cast<double>(at) * (width + gap);
        const QRectF cell(left, top, width, cellHeight());
        paintEntry(painter, cell, m_entries.at(strip.entries.at(at)));
        paintPaperRule(painter, cell.left(), cell.right(), cell.bottom() - 10, Colour::Line);
    }
}

QRectF CataloguePages::pictureRoom(const QRectF &cell) const
{
    const QRectF inner = cell.adjusted(0, padding, 0, -padding);
    switch (m_shape) {
    case Shape::Large:
        return {inner.left(), inner.top(), inner.width() * 0.58, inner.height()};
    case Shape::Tall:
        return {inner.left(), inner.top(), inner.width(), inner.height() * 0.55};
    case Shape::Small:
        return {inner.left(), inner.top(), inner.width() * 0.44, inner.height()};
    }
    Q_UNREACHABLE();
}

void CataloguePages::paintPicture(QPainter &painter, const QRectF &room, const QString &path) const
{
    const QImage picture = m_pictureOf(path);
    if (picture.isNull())
        return painter.fillRect(room, colourOf(Colour::Raised, false));
    const QSizeF size = QSizeF(picture.size()).scaled(room.size(), Qt::KeepAspectRatio);
    const double across = m_shape == Shape::Tall ? room.left() : room.center().x() - size.width() / 2;
    const double left = m_shape == Shape::Small ? room.left() : across;
    const double dots = dotsPerInch / (72 * unitsPerPoint);
    const QSize printed = (size * dots).toSize();
    const bool isLarger = picture.width() > printed.width();
    painter.drawImage(QRectF({left, room.top()}, size),
                      isLarger ? picture.scaled(printed, Qt::IgnoreAspectRatio, Qt::SmoothTransformation) : picture);
}

void CataloguePages::paintEntry(QPainter &painter, const QRectF &cell, const models::CatalogueEntry &entry) const
{
    QRectF words = cell.adjusted(0, padding, 0, -padding);
    if (!entry.picture.isEmpty()) {
        const QRectF picture = pictureRoom(cell);
        paintPicture(painter, picture, entry.picture);
        if (m_shape == Shape::Tall)
            words.setTop(picture.bottom() + 60);
        else
            words.setLeft(picture.right() + besidePicture);
    }
    paintWords(painter, words, entry);
}

void CataloguePages::paintWords(QPainter &painter, const QRectF &room, const models::CatalogueEntry &entry) const
{
    const Sizes &size = sizes.at(static_cast<std::size_t>(m_shape));
    const QFont number = paperFace(size.number, true);
    const QFont face = paperFace(size.words);
    const double numberHeight = size.number * unitsPerPoint * 1.25;
    const QStringList sums = sumsOf(entry);
    const double lineHeight = size.words * unitsPerPoint * 1.6;
    const double sumsHeight = static_cast<double>(sums.size()) * lineHeight;
    paintPaperFigure(painter, {room.left(), room.top(), room.width(), numberHeight}, number, Colour::Ink, entry.number,
                     Qt::AlignLeft | Qt::AlignVCenter);
    double y = room.top() + numberHeight + 20;
    const QRectF below(room.left(), y, room.width(), room.bottom() - y);
    y = paintPaperText(painter, below, paperFace(size.name, true), Colour::Ink, entry.name, size.nameLines) + 40;
    const double free = room.bottom() - sumsHeight - 30 - y;
    paintPaperText(painter, {room.left(), y, room.width(), free}, face, Colour::SecondInk, entry.description,
                   paperLinesIn(face, free));
    double line = room.bottom() - sumsHeight;
    for (const QString &sum : sums) {
        const bool isStart = sum == entry.start;
        paintPaperFigure(painter, {room.left(), line, room.width(), lineHeight},
                         paperFace(isStart ? size.words + 1 : size.words, isStart), Colour::Ink, sum,
                         Qt::AlignLeft | Qt::AlignBottom);
        line += lineHeight;
    }
}

} // namespace gavel::ui
