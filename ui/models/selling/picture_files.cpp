#include "models/selling/picture_files.h"

#include "wire/picture_bytes.h"

#include <QDir>
#include <QSaveFile>
#include <QSet>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

/// Empty: it is no picture.
QString suffixOf(const QByteArray &bytes)
{
    const auto looked = wire::lookAtPicture(bytes);
    if (!looked)
        return {};
    switch (looked->kind) {
    case wire::PictureBytes::Kind::Png:
        return u".png"_s;
    case wire::PictureBytes::Kind::Jpeg:
        return u".jpg"_s;
    case wire::PictureBytes::Kind::WebP:
        return u".webp"_s;
    }
    Q_UNREACHABLE();
}

/// What every system takes as a file's name, and no list parts names by.
QString plainName(const QString &number)
{
    QString plain;
    for (const QChar letter : number)
        plain += letter.isLetterOrNumber() ? letter : u'_';
    return plain;
}

/// A folder that is there already may be full of somebody's files: these are called like no others of the lots.
QString nameOf(const protocol::LotView &lot, QSet<QString> &taken)
{
    QString name = plainName(lot.place.number);
    if (name.isEmpty() || taken.contains(name.toCaseFolded()))
        name += (name.isEmpty() ? u"lot"_s : u"-lot"_s) + QString::number(lot.id);
    taken.insert(name.toCaseFolded());
    return name;
}

bool writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QSaveFile file(QDir(folder).filePath(name));
    return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
           file.commit();
}

} // namespace

PictureFiles::PictureFiles(link::HostApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void PictureFiles::forget()
{
    ++m_turn;
    m_wanted.clear();
    m_names.clear();
    m_failed = 0;
}

void PictureFiles::save(const QList<protocol::LotView> &lots, const QString &folder)
{
    forget();
    m_folder = folder;
    QSet<QString> taken;
    for (const protocol::LotView &lot : lots) {
        const QString name = nameOf(lot, taken);
        int number = 0;
        for (const protocol::Picture &picture : lot.img)
            m_wanted.append({lot.id, picture.url, u"%1-%2"_s.arg(name).arg(++number)});
    }
    m_all = static_cast<int>(m_wanted.size());
    next();
}

void PictureFiles::next()
{
    if (m_wanted.isEmpty()) {
        Q_EMIT done();
        return;
    }
    Q_EMIT progressed(m_all - static_cast<int>(m_wanted.size()), m_all);
    const Wanted wanted = m_wanted.takeFirst();
    m_api.picture(wanted.url, this, [this, wanted, turn = m_turn](const link::Result<QByteArray> &bytes) {
        if (turn == m_turn)
            write(wanted, bytes.value_or(QByteArray()));
    });
}

void PictureFiles::write(const Wanted &wanted, const QByteArray &bytes)
{
    const QString suffix = suffixOf(bytes);
    if (suffix.isEmpty())
        return note(wanted, {});
    const QString file = wanted.name + suffix;
    const auto written = [folder = m_folder, file, bytes] { return writeFile(folder, file, bytes) ? file : QString(); };
    m_background.run(written, [this, wanted, turn = m_turn](const QString &file) {
        if (turn == m_turn)
            note(wanted, file);
    });
}

void PictureFiles::note(const Wanted &wanted, const QString &file)
{
    if (file.isEmpty())
        ++m_failed;
    else
        m_names[wanted.lot].append(file);
    next();
}

} // namespace gavel::models
