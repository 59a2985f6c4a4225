#include "windows/papers/paper_job.h"

#include "windows/papers/paper_pictures.h"

namespace gavel::ui {

namespace {

constexpr int pagesAhead = 4; // whose pictures are fetched while one is painted

} // namespace

PaperJob::PaperJob(std::shared_ptr<const PaperPages> pages, std::shared_ptr<QPagedPaintDevice> device,
                   PaperPictures &pictures, QObject *parent)
    : QObject(parent)
    , m_pages(std::move(pages))
    , m_device(std::move(device))
    , m_pictures(pictures)
{
    const auto goOn = [this] {
        if (!m_isDue)
            return;
        m_isDue = false;
        QMetaObject::invokeMethod(this, &PaperJob::step, Qt::QueuedConnection);
    };
    connect(&pictures, &PaperPictures::changed, this, goOn);
}

PaperJob::~PaperJob() = default;

void PaperJob::start(int first, int last)
{
    m_first = first;
    m_next = first;
    m_last = qMin(last, m_pages->count() - 1);
    QMetaObject::invokeMethod(this, &PaperJob::step, Qt::QueuedConnection);
}

// Pages are scaled to the paper that lies in the device: it may be another than they were laid out for.
bool PaperJob::begin()
{
    if (!m_painter.begin(m_device.get()))
        return false;
    const QSizeF units = m_pages->pageUnits();
    const double scale = qMin(m_device->width() / units.width(), m_device->height() / units.height());
    m_painter.scale(scale, scale);
    return true;
}

void PaperJob::step()
{
    for (int page = m_next + 1; page <= qMin(m_last, m_next + pagesAhead); ++page)
        m_pictures.want(m_pages->picturesOn(page));
    m_isDue = m_next <= m_last && m_pictures.want(m_pages->picturesOn(m_next)) > 0;
    if (m_isDue)
        return;
    if (m_next > m_last || !(m_next == m_first ? begin() : m_device->newPage())) {
        Q_EMIT finished(false);
        return;
    }
    m_painter.save();
    m_pages->paint(m_painter, m_next);
    m_painter.restore();
    ++m_next;
    Q_EMIT progressed(m_next - m_first, m_last - m_first + 1);
    if (m_next <= m_last)
        QMetaObject::invokeMethod(this, &PaperJob::step, Qt::QueuedConnection);
    else
        Q_EMIT finished(m_painter.end());
}

} // namespace gavel::ui
