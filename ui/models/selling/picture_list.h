#pragma once

#include "models/selling/draft.h"

namespace gavel::models {

/// The pictures of a lot that is being written, in their order; each change can be taken back. A value.
class PictureList
{
public:
    [[nodiscard]] const QList<DraftPicture> &pictures() const { return m_pictures; }
    [[nodiscard]] qsizetype count() const { return m_pictures.size(); }
    [[nodiscard]] bool isFull() const;

    /// Forgets what could be taken back. The first `standing` are left as they are by all that follows.
    void set(const QList<DraftPicture> &pictures, qsizetype standing = 0);
    [[nodiscard]] bool stands(qsizetype at) const { return at < m_standing; }
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
    qsizetype m_standing = 0;
    QList<QList<DraftPicture>> m_before; ///< the latest last; the bytes are shared
};

} // namespace gavel::models
