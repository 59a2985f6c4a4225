#include "widgets/heic_picture.h"

#include <QColorSpace>
#include <QPainter>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <libheif/heif.h>
#include <memory>

namespace gavel::ui {

namespace {

constexpr qsizetype boxHeadBytes = 8; // a length and a type
constexpr qsizetype brandBytes = 4;
constexpr qsizetype brandsFrom = 16; // behind the main brand and its version
constexpr std::array<QByteArrayView, 4> heicBrands{"heic", "heix", "heim", "heis"};
constexpr size_t profileBytesMax = 1'024 * 1'024;
constexpr uint16_t displayP3 = 12; // ISO/IEC 23091-2, colour primaries

struct Release
{
    void operator()(heif_context *context) const { heif_context_free(context); }
    void operator()(heif_image_handle *handle) const { heif_image_handle_release(handle); }
    void operator()(heif_image *image) const { heif_image_release(image); }
    void operator()(heif_decoding_options *options) const { heif_decoding_options_free(options); }
    void operator()(heif_color_profile_nclx *profile) const { heif_nclx_color_profile_free(profile); }
};

template <typename Held>
using Owned = std::unique_ptr<Held, Release>;

bool isHeicBrand(QByteArrayView brand)
{
    return std::find(heicBrands.begin(), heicBrands.end(), brand) != heicBrands.end();
}

HeicFault faultOf(const heif_error &error)
{
    return error.subcode == heif_suberror_Security_limit_exceeded ? HeicFault::TooLarge : HeicFault::Damaged;
}

// What its colours are of, where they are not sRGB.
QColorSpace colourSpaceOf(const heif_image_handle *handle)
{
    const size_t size = heif_image_handle_get_raw_color_profile_size(handle);
    if (size > 0 && size <= profileBytesMax) {
        QByteArray profile(static_cast<qsizetype>(size), '\0');
        if (heif_image_handle_get_raw_color_profile(handle, profile.data()).code == heif_error_Ok)
            return QColorSpace::fromIccProfile(profile);
    }
    heif_color_profile_nclx *raw = nullptr;
    const bool isNamed = heif_image_handle_get_nclx_color_profile(handle, &raw).code == heif_error_Ok;
    const Owned<heif_color_profile_nclx> named(raw);
    const bool isWide = isNamed && named && static_cast<uint16_t>(named->color_primaries) == displayP3;
    return isWide ? QColorSpace(QColorSpace::DisplayP3) : QColorSpace();
}

tl::expected<Owned<heif_image>, HeicFault> decoded(const heif_image_handle *handle)
{
    const Owned<heif_decoding_options> options(heif_decoding_options_alloc());
    options->convert_hdr_to_8bit = 1;
    const bool hasAlpha = heif_image_handle_has_alpha_channel(handle) != 0;
    heif_image *raw = nullptr;
    const heif_error error =
        heif_decode_image(handle, &raw, heif_colorspace_RGB,
                          hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, options.get());
    Owned<heif_image> image(raw);
    if (error.code != heif_error_Ok)
        return tl::unexpected(faultOf(error));
    return image;
}

// Its pixels where they are; null if they are not as they were asked for.
QImage viewOf(const heif_image *image)
{
    const heif_chroma chroma = heif_image_get_chroma_format(image);
    const int width = heif_image_get_width(image, heif_channel_interleaved);
    const int height = heif_image_get_height(image, heif_channel_interleaved);
    int stride = 0;
    const uint8_t *pixels = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
    const bool isKnown = chroma == heif_chroma_interleaved_RGB || chroma == heif_chroma_interleaved_RGBA;
    if (!pixels || !isKnown || width <= 0 || height <= 0)
        return {};
    return {pixels, width, height, stride,
            chroma == heif_chroma_interleaved_RGB ? QImage::Format_RGB888 : QImage::Format_RGBA8888};
}

// What is transparent is white: a JPEG is never.
QImage opaque(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB32);
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter painter(&flat);
    painter.drawImage(0, 0, image);
    return flat;
}

QImage noLargerThan(const QImage &image, int side)
{
    if (image.width() <= side && image.height() <= side)
        return image;
    const QSize size = image.size().scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage inSrgb(QImage image, const QColorSpace &space)
{
    if (space.isValid() && space != QColorSpace(QColorSpace::SRgb)) {
        image.setColorSpace(space);
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    }
    image.setColorSpace(QColorSpace());
    return image;
}

} // namespace

bool isHeic(QByteArrayView head)
{
    if (head.size() < brandsFrom || head.sliced(brandBytes, brandBytes) != "ftyp")
        return false;
    const qsizetype length = qFromBigEndian<quint32>(head.data());
    if (isHeicBrand(head.sliced(boxHeadBytes, brandBytes)))
        return length >= brandsFrom;
    for (qsizetype at = brandsFrom; at + brandBytes <= qMin(length, head.size()); at += brandBytes) {
        if (isHeicBrand(head.sliced(at, brandBytes)))
            return true;
    }
    return false;
}

tl::expected<HeicPicture, HeicFault> decodeHeic(QByteArrayView bytes, int sideMax)
{
    const Owned<heif_context> context(heif_context_alloc());
    heif_context_set_maximum_image_size_limit(context.get(), heicSideMax);
    const heif_error read = heif_context_read_from_memory_without_copy(context.get(), bytes.data(),
                                                                       static_cast<size_t>(bytes.size()), nullptr);
    if (read.code != heif_error_Ok)
        return tl::unexpected(faultOf(read));
    heif_image_handle *raw = nullptr;
    const heif_error found = heif_context_get_primary_image_handle(context.get(), &raw);
    const Owned<heif_image_handle> handle(raw);
    if (found.code != heif_error_Ok)
        return tl::unexpected(faultOf(found));
    // What the head says is asked before anything is decoded; what it hides is held by the bounds
    // of the process.
    const qint64 width = heif_image_handle_get_width(handle.get());
    const qint64 height = heif_image_handle_get_height(handle.get());
    if (width > heicSideMax || height > heicSideMax || width * height > heicPixelsMax)
        return tl::unexpected(HeicFault::TooLarge);
    QImage image;
    {
        const auto pixels = decoded(handle.get());
        if (!pixels)
            return tl::unexpected(pixels.error());
        image = opaque(viewOf(pixels->get())); // a copy of them
    }
    if (image.isNull())
        return tl::unexpected(HeicFault::Damaged);
    const QSize full = image.size();
    return HeicPicture{inSrgb(noLargerThan(image, sideMax), colourSpaceOf(handle.get())), full};
}

} // namespace gavel::ui
