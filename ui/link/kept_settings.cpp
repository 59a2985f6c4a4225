#include "link/kept_settings.h"

#include <QtGlobal>

namespace gavel::link {

KeptSettings::KeptSettings(const QString &path, QObject *parent)
    : QObject(parent)
    , m_file(path)
    , m_kept(m_file.load())
{
}

void KeptSettings::change(const std::function<void(Kept &)> &edit)
{
    Kept edited = m_kept;
    if (const auto saved = m_file.change(edit)) {
        edited = *saved;
    } else {
        qWarning("Settings were not kept: %s", qUtf8Printable(saved.error()));
        edit(edited);
    }
    if (edited == m_kept)
        return;
    m_kept = edited;
    Q_EMIT changed();
}

} // namespace gavel::link
