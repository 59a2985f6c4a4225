#pragma once

#include <QByteArray>
#include <QColorSpace>
#include <QImage>

#include <cstring>
#include <libheif/heif.h>
#include <memory>

namespace gavel::test {

/// What is said of a picture beside its pixels.
struct HeicOptions
{
    heif_orientation orientation = heif_orientation_normal; ///< as Exif numbers them
    QByteArray profile = {};                                ///< ICC
};

/// A HEIC as libheif makes it; empty: there is no encoder.
[[nodiscard]] inline QByteArray heicOf(const QImage &picture, const HeicOptions &said = {})
{
    const QImage image =
        picture.convertToFormat(picture.hasAlphaChannel() ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    const bool hasAlpha = image.hasAlphaChannel();
    heif_context *context = heif_context_alloc();
    heif_encoder *encoder = nullptr;
    heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder);
    QByteArray bytes;
    heif_image *pixels = nullptr;
    heif_image_create(image.width(), image.height(), heif_colorspace_RGB,
                      hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, &pixels);
    heif_image_add_plane(pixels, heif_channel_interleaved, image.width(), image.height(), 8);
    int stride = 0;
    uint8_t *plane = heif_image_get_plane(pixels, heif_channel_interleaved, &stride);
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(plane + y * stride, image.constScanLine(y),
                    static_cast<size_t>(image.width()) * (hasAlpha ? 4 : 3));
    if (!said.profile.isEmpty())
        heif_image_set_raw_color_profile(pixels, "prof", said.profile.constData(),
                                         static_cast<size_t>(said.profile.size()));
    if (encoder) {
        heif_encoder_set_lossy_quality(encoder, 95);
        heif_encoder_set_parameter_string(encoder, "preset", "ultrafast");
        heif_encoding_options *options = heif_encoding_options_alloc();
        options->image_orientation = said.orientation;
        heif_image_handle *handle = nullptr;
        heif_context_encode_image(context, pixels, encoder, options, &handle);
        heif_image_handle_release(handle);
        heif_encoding_options_free(options);
        const auto take = [](heif_context *, const void *data, size_t size, void *into) {
            static_cast<QByteArray *>(into)->append(static_cast<const char *>(data), static_cast<qsizetype>(size));
            return heif_error{heif_error_Ok, heif_suberror_Unspecified, ""};
        };
        heif_writer writer{1, take};
        heif_context_write(context, &writer, &bytes);
        heif_encoder_release(encoder);
    }
    heif_image_release(pixels);
    heif_context_free(context);
    return bytes;
}

} // namespace gavel::test
