#pragma once

#include "store/store.h"

#include <QCache>
#include <QHash>
#include <functional>
#include <memory>

namespace gavel::host {

/// The pictures that are being looked at, read from the book once for all who look: what one asks for while another
/// waits for it or still takes it is the same bytes. Net thread.
class PictureShelf
{
public:
    /// Null: the book could not be read. One without data: there is no such picture.
    using Found = std::function<void(const store::Image *image)>;

    explicit PictureShelf(store::Store &store);

    /// Calls back at once where the picture is at hand, else when it is.
    void find(const QString &tag, bool thumb, Found found);

    /// What the pictures that are kept take.
    [[nodiscard]] qsizetype bytes() const { return m_kept.totalCost(); }

private:
    void deliver(const QString &name, const gavel::store::Found<store::Image> &image);

    store::Store &m_store;
    QCache<QString, store::Image> m_kept;
    QHash<QString, QList<Found>> m_waiting;
};

} // namespace gavel::host
