#include "host/module_linker.h"

#include <QMap>
#include <QRegularExpression>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

const auto lines = QRegularExpression::MultilineOption;

/// Has a browser compile all of a file beside the page's thread, where it knows that: what is in one is called at once.
const QByteArray compileHint = "//# allFunctionsCalledOnLoad\n"_ba;

/// `import {…}` or `export {…} from './x.js'`, over several lines too.
const QRegularExpression &takings()
{
    static const QRegularExpression form(u"^(import|export) \\{([^}]*)\\} from '\\./([\\w.]+)';\\n"_s, lines);
    return form;
}

/// The object that has what a module exports.
QString objectOf(const QString &module)
{
    QString name = module;
    return u"m_"_s + name.remove(u".js"_s).replace(QRegularExpression(u"\\W"_s), u"_"_s);
}

/// A list of names as it stands in a module, `a, b as c`: pairs of what comes and what it is called then.
QList<std::pair<QString, QString>> namesOf(const QString &list, const QString &as)
{
    QList<std::pair<QString, QString>> names;
    for (const QString &one : list.split(u',')) {
        if (const QString name = one.simplified(); !name.isEmpty())
            names.append({name.section(as, 0, 0), name.section(as, -1)});
    }
    return names;
}

/// The same as the pattern of an object: `a, b: c`.
QString patternOf(const QString &list)
{
    QStringList parts;
    for (const auto &[from, to] : namesOf(list, u" as "_s))
        parts << (from == to ? from : from + u": "_s + to);
    return parts.join(u", "_s);
}

QStringList importsOf(const QString &source)
{
    QStringList names;
    for (const QRegularExpressionMatch &match : takings().globalMatch(source))
        names << match.captured(3);
    return names;
}

/// Takes the exports out of a module; gives what they are, as the members of an object.
QStringList takeExports(QString &source)
{
    static const QRegularExpression list(u"^export \\{([^}]*)\\};\\n?"_s, lines);
    static const QRegularExpression pattern(u"^export (?=const \\{([^}]*)\\} =)"_s, lines);
    static const QRegularExpression one(u"^export (?=(?:async )?(?:function\\*?|class|const) (\\w+))"_s, lines);
    QStringList members;
    for (const QRegularExpressionMatch &match : list.globalMatch(source)) {
        for (const auto &[from, to] : namesOf(match.captured(1), u" as "_s))
            members << (from == to ? from : to + u": "_s + from);
    }
    for (const QRegularExpressionMatch &match : pattern.globalMatch(source)) {
        for (const auto &names : namesOf(match.captured(1), u": "_s))
            members << names.second;
    }
    for (const QRegularExpressionMatch &match : one.globalMatch(source))
        members << match.captured(1);
    source.remove(list).remove(pattern).remove(one);
    return members;
}

/// The names of what a module exports itself.
QStringList exportedBy(QString source)
{
    QStringList names;
    for (const QString &member : takeExports(source))
        names << member.section(u':', 0, 0);
    return names;
}

/// Replaces what a module takes from others by what is taken from their objects; `isThere` says which are to be had.
/// What it passes on is added to `members`.
template <typename IsThere>
QString withoutImports(const QString &source, const IsThere &isThere, QStringList &members)
{
    QString made;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : takings().globalMatch(source)) {
        const QString module = match.captured(3);
        if (!isThere(module))
            continue;
        made += QStringView(source).mid(from, match.capturedStart() - from);
        made += u"const { %1 } = %2;\n"_s.arg(patternOf(match.captured(2)), objectOf(module));
        from = match.capturedEnd();
        if (match.captured(1) == "export"_L1) {
            for (const auto &names : namesOf(match.captured(2), u" as "_s))
                members << names.second;
        }
    }
    return made + QStringView(source).mid(from);
}

/// Comments that have lines of their own are for whoever reads the modules, and would be a quarter of what comes.
void removeComments(QString &source)
{
    static const QRegularExpression comment(u"^[ \\t]*(?://[^\\n]*|/\\*(?:(?!\\*/)[\\s\\S])*\\*/)\\n"_s, lines);
    source.remove(comment);
}

/// A module in a function of its own: one in brackets that is no arrow, which browsers compile along with the file,
/// beside the page's thread, and not once more when it is called.
QString wrapped(const QString &module, const QString &source)
{
    static const QRegularExpression waits(u"^(?:export )?(?:const [^\\n]*= )?await "_s, lines);
    const bool isAsync = waits.match(source).hasMatch();
    QStringList members;
    QString body = withoutImports(
        source, [](const QString &) { return true; }, members);
    members += takeExports(body);
    removeComments(body);
    const QString begin = isAsync ? u"await (async function () {\n"_s : u"(function () {\n"_s;
    return u"const "_s + objectOf(module) + u" = "_s + begin + body + u"\nreturn { "_s + members.join(u", "_s) +
           u" };\n})();\n"_s;
}

/// What is taken from files that were made, one import for each of them.
QString importsFrom(const QHash<QString, QString> &holders, const QStringList &modules)
{
    QMap<QString, QStringList> objects;
    for (const QString &module : modules) {
        QStringList &ofFile = objects[holders.value(module)];
        if (const QString name = objectOf(module); !ofFile.contains(name))
            ofFile << name;
    }
    QString made;
    for (const auto &[file, names] : objects.asKeyValueRange())
        made += u"import { %1 } from './%2';\n"_s.arg(names.join(u", "_s), file);
    return made;
}

} // namespace

ModuleLinker::ModuleLinker(QHash<QString, QByteArray> modules)
    : m_modules(std::move(modules))
{
}

/// What a module imports comes before it.
void ModuleLinker::collect(const QString &name, const Holders &holders, QStringList &order) const
{
    if (order.contains(name) || holders.contains(name))
        return;
    const QStringList imports = importsOf(QString::fromUtf8(m_modules.value(name)));
    for (const QString &import : imports)
        collect(import, holders, order);
    order << name;
}

QByteArray ModuleLinker::joined(const QStringList &order, const Holders &holders) const
{
    QStringList taken;
    QStringList objects;
    QString made;
    for (const QString &module : order) {
        const QString source = QString::fromUtf8(m_modules.value(module));
        for (const QString &import : importsOf(source)) {
            if (holders.contains(import))
                taken << import;
        }
        made += wrapped(module, source);
        objects << objectOf(module);
    }
    const QString own = exportedBy(QString::fromUtf8(m_modules.value(order.last()))).join(u", "_s);
    made += u"export { %1 };\nexport const { %2 } = %3;\n"_s.arg(objects.join(u", "_s), own, objects.last());
    return (importsFrom(holders, taken) + made).toUtf8();
}

QByteArray ModuleLinker::bundle(const QString &entry)
{
    QStringList order;
    collect(entry, m_holders, order);
    const QByteArray made = compileHint + joined(order, m_holders);
    for (const QString &module : std::as_const(order))
        m_holders.insert(module, entry);
    return made;
}

QByteArray ModuleLinker::alone(const QString &entry) const
{
    QStringList order;
    collect(entry, {}, order);
    return joined(order, {});
}

QByteArray ModuleLinker::linked(const QString &name) const
{
    const QString source = QString::fromUtf8(m_modules.value(name));
    QStringList taken;
    for (const QString &import : importsOf(source)) {
        if (isHeld(import))
            taken << import;
    }
    QStringList passedOn;
    const QString body = withoutImports(
        source, [this](const QString &module) { return isHeld(module); }, passedOn);
    const QString again = passedOn.isEmpty() ? QString() : u"export { "_s + passedOn.join(u", "_s) + u" };\n"_s;
    return (importsFrom(m_holders, taken) + body + again).toUtf8();
}

} // namespace gavel::host
