#pragma once

#include "models/draft.h"

namespace gavel::models {

/// The pictures of a lot that is being written, in their order; each change can be taken back. A value.
class PictureList
{
public:
    [[nodiscard]] const QList<DraftPicture> &pictures() const { return m_pictures; }
    [[nodiscard]] qsizetype count() const { return m_pictures.size(); }
    [[nodiscard]] bool isFull() const;

    /// Forgets what could be taken back.
    void set(const QList<DraftPicture> &pictures);
    void append(const QByteArray &bytes);
    /// To where the one at `to` stands.
    void move(qsizetype from, qsizetype to);
    void remove(qsizetype at);
    void replace(qsizetype at, const QByteArray &bytes);

    [[nodiscard]] bool canUndo() const { return !m_before.isEmpty(); }
    void undo();

private:
    void keep();

    QList<DraftPicture> m_pictures;
    QList<QList<DraftPicture>> m_before; ///< the latest last; the bytes are shared
};

} // namespace gavel::models
