#include "host/large_png.h"

#include <QColorSpace>

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <limits>
#include <vector>

#include <png.h>

namespace gavel::host {

namespace {

constexpr int channels = 4;
constexpr int opaque = 255;

/// Walks along one side of the picture and says where each step falls on the smaller one: `at * small / large`, without
/// a division a pixel.
class Steps
{
public:
    Steps(png_uint_32 start, png_uint_32 step, png_uint_32 small, png_uint_32 large)
        : m_step(quint64(step) * small)
        , m_large(large)
        , m_place(quint64(start) * small / large)
        , m_rest(quint64(start) * small % large)
    {
    }

    [[nodiscard]] std::size_t place() const { return m_place; }
    void goOn()
    {
        m_rest += m_step;
        while (m_rest >= m_large) {
            m_rest -= m_large;
            ++m_place;
        }
    }

private:
    quint64 m_step;
    quint64 m_large;
    std::size_t m_place;
    quint64 m_rest;
};

/// How many of a side's pixels fall on each of the smaller one's.
std::vector<quint32> sharesOf(png_uint_32 small, png_uint_32 large)
{
    std::vector<quint32> shares(small, 0);
    Steps steps(0, 1, small, large);
    for (png_uint_32 at = 0; at < large; ++at, steps.goOn())
        ++shares[steps.place()];
    return shares;
}

/// The sums of the pixels that fall on each of the smaller picture. Rows may come in any order and in part, as
/// interlaced ones do.
template <typename Sum>
class Means
{
public:
    Means(QSize small, QSize large)
        : m_small(small)
        , m_large(large)
        , m_sums(std::size_t(small.width()) * std::size_t(small.height()) * channels, 0)
    {
    }

    /// Pixels of 8 bits RGBA of the row `y`: every `step`th from `start`.
    void add(int y, png_uint_32 start, png_uint_32 step, const png_byte *row, png_uint_32 count)
    {
        const quint64 line = quint64(y) * quint64(m_small.height()) / quint64(m_large.height());
        Sum *sums = m_sums.data() + line * std::size_t(m_small.width()) * channels;
        Steps steps(start, step, png_uint_32(m_small.width()), png_uint_32(m_large.width()));
        for (png_uint_32 i = 0; i < count; ++i, row += channels, steps.goOn()) {
            Sum *sum = sums + steps.place() * channels;
            const int alpha = row[3];
            for (int channel = 0; channel < 3; ++channel)
                sum[channel] = Sum(sum[channel] + (alpha == opaque ? row[channel] : row[channel] * alpha / opaque));
            sum[3] = Sum(sum[3] + alpha);
        }
    }

    [[nodiscard]] QImage image(bool hasAlpha) const
    {
        QImage image(m_small, hasAlpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
        const auto across = sharesOf(png_uint_32(m_small.width()), png_uint_32(m_large.width()));
        const auto down = sharesOf(png_uint_32(m_small.height()), png_uint_32(m_large.height()));
        const Sum *sum = m_sums.data();
        for (int y = 0; !image.isNull() && y < m_small.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
            for (int x = 0; x < m_small.width(); ++x, sum += channels) {
                const quint32 count = across[std::size_t(x)] * down[std::size_t(y)];
                const auto mean = [&](int channel) { return int((sum[channel] + count / 2) / count); };
                line[x] = qRgba(mean(0), mean(1), mean(2), mean(3));
            }
        }
        return image;
    }

private:
    QSize m_small;
    QSize m_large;
    std::vector<Sum> m_sums;
};

/// libpng is C: no exception goes through it, and a jump leaves a function's own variables as they may be. What is let
/// go of is a member, therefore.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
        , m_png(png_create_read_struct(PNG_LIBPNG_VER_STRING, this, &Reader::fail, &Reader::warn))
        , m_info(m_png ? png_create_info_struct(m_png) : nullptr)
    {
    }
    ~Reader() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
    Q_DISABLE_COPY_MOVE(Reader)

    [[nodiscard]] bool readHead()
    {
        if (!m_info || setjmp(m_giveUp) != 0)
            return false;
        png_set_read_fn(m_png, this, &Reader::give);
        png_read_info(m_png, m_info);
        m_hasAlpha = (png_get_color_type(m_png, m_info) & PNG_COLOR_MASK_ALPHA) != 0 ||
                     png_get_valid(m_png, m_info, PNG_INFO_tRNS) != 0;
        png_set_expand(m_png);
        png_set_scale_16(m_png);
        png_set_gray_to_rgb(m_png);
        png_set_add_alpha(m_png, opaque, PNG_FILLER_AFTER);
        png_read_update_info(m_png, m_info);
        m_row.resize(png_get_rowbytes(m_png, m_info));
        return true;
    }

    [[nodiscard]] QSize size() const
    {
        return {int(png_get_image_width(m_png, m_info)), int(png_get_image_height(m_png, m_info))};
    }
    [[nodiscard]] bool hasAlpha() const { return m_hasAlpha; }

    template <typename Sum>
    [[nodiscard]] bool readInto(Means<Sum> &means)
    {
        if (setjmp(m_giveUp) != 0)
            return false;
        const bool interlaced = png_get_interlace_type(m_png, m_info) != PNG_INTERLACE_NONE;
        for (int pass = 0; pass < (interlaced ? PNG_INTERLACE_ADAM7_PASSES : 1); ++pass)
            readPass(means, interlaced ? pass : -1);
        png_read_end(m_png, nullptr);
        return true;
    }

    [[nodiscard]] QColorSpace colorSpace() const
    {
        png_charp name = nullptr;
        png_bytep profile = nullptr;
        png_uint_32 size = 0;
        int compression = 0;
        if (png_get_iCCP(m_png, m_info, &name, &compression, &profile, &size) != 0)
            return QColorSpace::fromIccProfile({reinterpret_cast<const char *>(profile), qsizetype(size)});
        double gamma = 0;
        if (png_get_valid(m_png, m_info, PNG_INFO_sRGB) == 0 && png_get_gAMA(m_png, m_info, &gamma) != 0 && gamma > 0)
            return QColorSpace(QColorSpace::Primaries::SRgb, float(1 / gamma));
        return QColorSpace::SRgb;
    }

private:
    /// A pass of an interlaced picture, or all of one that is none. Those without pixels are not in the file.
    template <typename Sum>
    void readPass(Means<Sum> &means, int pass)
    {
        const auto width = png_get_image_width(m_png, m_info);
        const auto height = png_get_image_height(m_png, m_info);
        const png_uint_32 columns = pass < 0 ? width : PNG_PASS_COLS(width, pass);
        const png_uint_32 rows = pass < 0 ? height : PNG_PASS_ROWS(height, pass);
        for (png_uint_32 row = 0; columns > 0 && row < rows; ++row) {
            png_read_row(m_png, m_row.data(), nullptr);
            if (pass < 0) {
                means.add(int(row), 0, 1, m_row.data(), columns);
            } else {
                means.add(int(PNG_ROW_FROM_PASS_ROW(row, pass)), PNG_PASS_START_COL(pass),
                          png_uint_32(1) << PNG_PASS_COL_SHIFT(pass), m_row.data(), columns);
            }
        }
    }

    static void fail(png_structp png, png_const_charp) { std::longjmp(of(png_get_error_ptr(png)).m_giveUp, 1); }
    static void warn(png_structp, png_const_charp) {}
    static void give(png_structp png, png_bytep into, png_size_t count)
    {
        QByteArrayView &left = of(png_get_io_ptr(png)).m_bytes;
        if (png_size_t(left.size()) < count)
            png_error(png, "the end");
        std::memcpy(into, left.data(), count);
        left = left.sliced(qsizetype(count));
    }
    static Reader &of(png_voidp self) { return *static_cast<Reader *>(self); }

    QByteArrayView m_bytes;
    png_structp m_png;
    png_infop m_info;
    std::jmp_buf m_giveUp;
    std::vector<png_byte> m_row;
    bool m_hasAlpha = false;
};

template <typename Sum>
QImage readMeans(Reader &reader, QSize small)
{
    Means<Sum> means(small, reader.size());
    if (!reader.readInto(means))
        return {};
    QImage image = means.image(reader.hasAlpha());
    image.setColorSpace(reader.colorSpace());
    return image;
}

} // namespace

QImage readLargePng(QByteArrayView bytes, int side)
{
    Reader reader(bytes);
    if (!reader.readHead())
        return {};
    const QSize large = reader.size();
    const QSize small = large.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)).boundedTo(large);
    // As many as may fall on one.
    const qint64 most = (qint64(large.width()) / small.width() + 1) * (qint64(large.height()) / small.height() + 1);
    if (most * opaque <= std::numeric_limits<quint16>::max())
        return readMeans<quint16>(reader, small);
    return readMeans<quint32>(reader, small);
}

} // namespace gavel::host
