#include "host/picture_shelf.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

// Some twenty pictures of a page, or some hundreds of thumbnails.
constexpr qsizetype keptBytesMax = 24 * 1024 * 1024;

} // namespace

PictureShelf::PictureShelf(store::Store &store)
    : m_store(store)
    , m_kept(keptBytesMax)
{
}

void PictureShelf::find(const QString &tag, bool thumb, Found found)
{
    const QString name = thumb ? tag + u"/thumb"_s : tag;
    if (const store::Image *image = m_kept.object(name)) {
        found(image);
        return;
    }
    QList<Found> &waiting = m_waiting[name];
    waiting.append(std::move(found));
    if (waiting.size() == 1)
        m_store.ask(store::query::GetImage{tag, thumb}, [this, name](const auto &image) { deliver(name, image); });
}

void PictureShelf::deliver(const QString &name, const gavel::store::Found<store::Image> &image)
{
    const QList<Found> waiting = m_waiting.take(name);
    for (const Found &found : waiting)
        found(image ? &*image : nullptr);
    if (image && !image->data.isEmpty())
        m_kept.insert(name, new store::Image(*image), image->data.size());
}

} // namespace gavel::host
