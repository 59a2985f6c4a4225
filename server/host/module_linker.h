#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace gavel::host {

/// Makes one file of the page's modules, so that a browser asks for one where there are dozens. Each module stays in a
/// function of its own, and what it exports is an object that those after it take from; the modules themselves are
/// served as they are written. It knows imports of names (`import { a, b as c } from './x.js';`) and exports of
/// functions, classes, constants and lists of names, each at the beginning of a line; modules that import each other in
/// a ring it does not. Values.
class ModuleLinker
{
public:
    /// The modules by their file names.
    explicit ModuleLinker(QHash<QString, QByteArray> modules);

    /// That module and all that it imports from the beginning, but for what files that were made before have: from
    /// those it takes it, and what is made later takes from this one.
    [[nodiscard]] QByteArray bundle(const QString &entry);
    /// The same in a file that stands alone: it has copies of what it imports, and nothing takes from it.
    [[nodiscard]] QByteArray alone(const QString &entry) const;
    /// The module itself, which takes from the files that were made what they have.
    [[nodiscard]] QByteArray linked(const QString &name) const;
    /// Whether a file that was made has that module.
    [[nodiscard]] bool isHeld(const QString &name) const { return m_holders.contains(name); }

private:
    using Holders = QHash<QString, QString>;

    void collect(const QString &name, const Holders &holders, QStringList &order) const;
    [[nodiscard]] QByteArray joined(const QStringList &order, const Holders &holders) const;

    QHash<QString, QByteArray> m_modules;
    Holders m_holders; ///< the file that has a module, by the module
};

} // namespace gavel::host
