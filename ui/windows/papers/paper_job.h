#pragma once

#include "windows/papers/paper_pages.h"

#include <QObject>
#include <QPagedPaintDevice>
#include <QPainter>
#include <memory>

namespace gavel::ui {

class PaperPictures;

// Paints pages onto a printer or into a file, one after the other between what else a window does, each once its
// pictures are here. Whoever destroys it stops it. GUI thread.
class PaperJob : public QObject
{
    Q_OBJECT

public:
    PaperJob(std::shared_ptr<const PaperPages> pages, std::shared_ptr<QPagedPaintDevice> device,
             PaperPictures &pictures, QObject *parent);
    ~PaperJob() override;

    // From page to page, both from 0. Begins later than it returns.
    void start(int first, int last);

Q_SIGNALS:
    void progressed(int done, int of);
    // Nothing more is told. `isWhole`: the device took all of it.
    void finished(bool isWhole);

private:
    void step();
    [[nodiscard]] bool begin();

    std::shared_ptr<const PaperPages> m_pages;
    std::shared_ptr<QPagedPaintDevice> m_device;
    PaperPictures &m_pictures;
    QPainter m_painter;
    int m_first = 0;
    int m_next = 0;
    int m_last = 0;
    bool m_isDue = false;
};

} // namespace gavel::ui
