#include "host/jpeg_scan.h"

#include <csetjmp>
#include <cstdio>
#include <vector>

#include <jpeglib.h>
// After it: libjpeg's names of what it warns of.
#include <jerror.h>

namespace gavel::host {

namespace {

constexpr unsigned scale = 8;

// Some cameras leave so many bytes behind a scan. Whoever lost their place in it leaves more, or comes to its end
// early.
constexpr int strayBytesMax = 16;

/// libjpeg knows its error handler as the first member of what it is given.
struct Listener
{
    jpeg_error_mgr base;
    bool isInScans = false;
    std::jmp_buf giveUp; // it is C: no exception goes through it
};

Listener &listenerOf(j_common_ptr jpeg)
{
    return *reinterpret_cast<Listener *>(jpeg->err);
}

/// Of all that libjpeg warns of, what means that the picture is not the one that was taken. The rest are habits of
/// cameras: bytes between segments, marks of programs.
bool meansDamage(const Listener &listener)
{
    switch (listener.base.msg_code) {
    case JWRN_EXTRANEOUS_DATA:
        return listener.isInScans && listener.base.msg_parm.i[0] > strayBytesMax;
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
    case JWRN_JPEG_EOF:
    case JWRN_MUST_RESYNC:
    case JWRN_BOGUS_PROGRESSION:
        return true;
    default:
        return false;
    }
}

void fail(j_common_ptr jpeg)
{
    std::longjmp(listenerOf(jpeg).giveUp, 1);
}

void hear(j_common_ptr jpeg, int level)
{
    if (level < 0 && meansDamage(listenerOf(jpeg)))
        fail(jpeg);
}

void say(j_common_ptr) {}

/// What is let go of stands with the caller: a jump leaves a function's own variables as they may be.
bool decodes(jpeg_decompress_struct &jpeg, Listener &listener, QByteArrayView bytes, std::vector<JSAMPLE> &row)
{
    if (setjmp(listener.giveUp) != 0)
        return false;
    jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char *>(bytes.data()),
                 static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&jpeg, TRUE);
    listener.isInScans = true;
    jpeg.scale_num = 1;
    jpeg.scale_denom = scale;
    jpeg.dct_method = JDCT_FASTEST;
    jpeg.do_fancy_upsampling = FALSE;
    jpeg_start_decompress(&jpeg);
    row.resize(static_cast<size_t>(jpeg.output_width) * static_cast<size_t>(jpeg.output_components));
    while (jpeg.output_scanline < jpeg.output_height) {
        JSAMPROW into = row.data();
        jpeg_read_scanlines(&jpeg, &into, 1);
    }
    jpeg_finish_decompress(&jpeg);
    return true;
}

} // namespace

bool isJpegUndamaged(QByteArrayView bytes)
{
    Listener listener;
    jpeg_decompress_struct jpeg;
    jpeg.err = jpeg_std_error(&listener.base);
    listener.base.error_exit = fail;
    listener.base.emit_message = hear;
    listener.base.output_message = say;
    jpeg_create_decompress(&jpeg);
    std::vector<JSAMPLE> row;
    const bool isWhole = decodes(jpeg, listener, bytes, row);
    jpeg_destroy_decompress(&jpeg);
    return isWhole;
}

} // namespace gavel::host
