#include "wire/picture_bytes.h"

#include "wire/exif.h"
#include "wire/png_chunks.h"
#include "wire/raw_profile.h"

#include <QtEndian>

namespace gavel::wire {

namespace {

constexpr QByteArrayView pngSignature = "\x89PNG\r\n\x1a\n";
constexpr QByteArrayView jpegStart = "\xff\xd8\xff";
constexpr qsizetype chunkHeadBytes = 8; // of PNG and of RIFF: a length and a type, in this order or the other
constexpr qsizetype riffHeadBytes = 12;

PictureBytes lookAtPng(QByteArrayView bytes)
{
    constexpr qsizetype checksumBytes = 4;
    PictureBytes picture{.kind = PictureBytes::Kind::Png};
    const bool mayBeDecoded = pngChunksFit(bytes);
    for (bytes = bytes.sliced(pngSignature.size()); bytes.size() >= chunkHeadBytes;) {
        const qsizetype length = qFromBigEndian<quint32>(bytes.data());
        const QByteArrayView type = bytes.sliced(4, 4);
        if (length + checksumBytes > bytes.size() - chunkHeadBytes)
            break;
        const QByteArrayView data = bytes.sliced(chunkHeadBytes, length);
        if (type == "eXIf")
            picture.turn = turnInExif(data);
        else if ((type == "tEXt" || type == "zTXt") && picture.turn == PictureTurn())
            picture.turn = turnInExif(exifInRawProfile(data, type == "zTXt"));
        if (type == "IEND") {
            picture.isWhole = mayBeDecoded;
            break;
        }
        bytes = bytes.sliced(chunkHeadBytes + length + checksumBytes);
    }
    return picture;
}

// Of JPEG: what follows a 0xff.
constexpr uchar startOfScan = 0xda;
constexpr uchar endOfImage = 0xd9;
constexpr uchar application1 = 0xe1;

/// Stands alone, without a length behind it.
bool isBareMarker(uchar marker)
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/// The next marker from there on; -1 if there is none. In a scan, 0xff 0x00 is a byte of data.
qsizetype nextMarker(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype at = bytes.indexOf('\xff', from); at >= 0 && at + 1 < bytes.size();
         at = bytes.indexOf('\xff', at + 1)) {
        if (bytes[at + 1] != '\0' && bytes[at + 1] != '\xff')
            return at;
    }
    return -1;
}

PictureBytes lookAtJpeg(QByteArrayView bytes)
{
    PictureBytes picture{.kind = PictureBytes::Kind::Jpeg};
    bool hasExif = false;
    bool hasScan = false;
    for (qsizetype at = nextMarker(bytes, 2); at >= 0;) {
        const auto marker = static_cast<uchar>(bytes[at + 1]);
        at += 2;
        if (marker == endOfImage) {
            picture.isWhole = hasScan;
            break;
        }
        if (!isBareMarker(marker)) {
            const qsizetype length = at + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.data() + at) : 0;
            if (length < 2 || length > bytes.size() - at)
                break;
            const QByteArrayView segment = bytes.sliced(at + 2, length - 2);
            if (marker == application1 && !hasExif && segment.startsWith("Exif")) {
                hasExif = true;
                picture.turn = turnInExif(segment);
            }
            hasScan = hasScan || marker == startOfScan;
            at += length;
        }
        at = nextMarker(bytes, at);
    }
    return picture;
}

PictureBytes lookAtWebP(QByteArrayView bytes)
{
    PictureBytes picture{.kind = PictureBytes::Kind::WebP};
    const qsizetype size = qFromLittleEndian<quint32>(bytes.data() + 4);
    picture.isWhole = size <= bytes.size() - chunkHeadBytes;
    bytes = bytes.first(qMin(bytes.size(), size + chunkHeadBytes));
    for (bytes = bytes.sliced(qMin(bytes.size(), riffHeadBytes)); bytes.size() >= chunkHeadBytes;) {
        const QByteArrayView type = bytes.first(4);
        const qsizetype length = qFromLittleEndian<quint32>(bytes.data() + 4);
        if (length > bytes.size() - chunkHeadBytes) {
            picture.isWhole = false;
            break;
        }
        if (type == "EXIF")
            picture.turn = turnInExif(bytes.sliced(chunkHeadBytes, length));
        bytes = bytes.sliced(qMin(bytes.size(), chunkHeadBytes + length + length % 2));
    }
    return picture;
}

} // namespace

std::optional<PictureBytes> lookAtPicture(QByteArrayView bytes)
{
    if (bytes.startsWith(pngSignature))
        return lookAtPng(bytes);
    if (bytes.startsWith(jpegStart))
        return lookAtJpeg(bytes);
    if (bytes.size() >= riffHeadBytes && bytes.startsWith("RIFF") && bytes.sliced(8, 4) == "WEBP")
        return lookAtWebP(bytes);
    return std::nullopt;
}

} // namespace gavel::wire
