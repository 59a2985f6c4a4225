#include "windows/picture_process.h"

#include "widgets/heic_reader.h"

namespace gavel::ui {

static_assert(pictureSideMax == heicSideMax);

int runPictureProcess(int side, QFile &input, QFile &output)
{
    return runHeicReader(side, input, output);
}

void stopPictureProcesses()
{
    stopHeicReaders();
}

} // namespace gavel::ui
