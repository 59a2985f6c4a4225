#include "host/module_linker.h"
#include "host/page_shelf.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using gavel::host::Language;
using gavel::host::ModuleLinker;
using gavel::host::PageShelf;

namespace {

/// Small modules that have each of the forms.
QHash<QString, QByteArray> modules()
{
    return {
        {u"words.js"_s, "export const a = 1,\n  b = 2;\nexport const { c: d, e } = await import('./later.js');\n"},
        {u"tools.js"_s, "import {\n  a as first,\n  e,\n} from './words.js';\nexport { d } from './words.js';\n"
                        "export function f() {\n  return first + e;\n}\nexport async function g() {}\n"
                        "export class H {}\n/**\n * Of use;\n */\nfunction i() {}\nexport { i as j, i };\n"},
        {u"main.js"_s, "// Begins.\nimport { f, j } from './tools.js';\nimport { e } from './words.js';\nf(j, e);\n"},
        {u"lot.js"_s, "import { H } from './tools.js';\nimport { s } from './side.js';\n"
                      "export class Lot extends H {}\nexport const t = s;\n"},
        {u"side.js"_s, "export const s = 1;\n"},
        {u"rare.js"_s, "import { g } from './tools.js';\nimport { s } from './side.js';\n"
                       "import { own } from './own.js';\nexport const k = [g, s, own];\n"},
        {u"own.js"_s, "export const own = 1;\n"}};
}

} // namespace

/// The page's modules in few files.
class TestModuleLinker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasWhatItsEntryTakesBeforeItIsTaken()
    {
        ModuleLinker linker(modules());
        QCOMPARE(linker.bundle(u"main.js"_s),
                 "//# allFunctionsCalledOnLoad\n"
                 "const m_words = await (async function () {\n"
                 "const a = 1,\n  b = 2;\nconst { c: d, e } = await import('./later.js');\n"
                 "\nreturn { d, e, a };\n})();\n"
                 "const m_tools = (function () {\n"
                 "const { a: first, e } = m_words;\nconst { d } = m_words;\n"
                 "function f() {\n  return first + e;\n}\nasync function g() {}\nclass H {}\nfunction i() {}\n"
                 "\nreturn { d, j: i, i, f, g, H };\n})();\n"
                 "const m_main = (function () {\n"
                 "const { f, j } = m_tools;\nconst { e } = m_words;\nf(j, e);\n"
                 "\nreturn {  };\n})();\n"
                 "export { m_words, m_tools, m_main };\nexport const {  } = m_main;\n"_ba);
        QVERIFY(linker.isHeld(u"tools.js"_s) && !linker.isHeld(u"side.js"_s));
    }

    void takesFromTheFileBefore()
    {
        ModuleLinker linker(modules());
        QVERIFY(!linker.bundle(u"main.js"_s).isEmpty());
        QCOMPARE(linker.bundle(u"lot.js"_s), "//# allFunctionsCalledOnLoad\n"
                                             "import { m_tools } from './main.js';\n"
                                             "const m_side = (function () {\nconst s = 1;\n\nreturn { s };\n})();\n"
                                             "const m_lot = (function () {\n"
                                             "const { H } = m_tools;\nconst { s } = m_side;\n"
                                             "class Lot extends H {}\nconst t = s;\n"
                                             "\nreturn { Lot, t };\n})();\n"
                                             "export { m_side, m_lot };\nexport const { Lot, t } = m_lot;\n"_ba);
    }

    void leavesTheRestToTheModule()
    {
        ModuleLinker linker(modules());
        QVERIFY(!linker.bundle(u"main.js"_s).isEmpty() && !linker.bundle(u"lot.js"_s).isEmpty());
        QCOMPARE(linker.linked(u"rare.js"_s),
                 "import { m_side } from './lot.js';\nimport { m_tools } from './main.js';\n"
                 "const { g } = m_tools;\nconst { s } = m_side;\n"
                 "import { own } from './own.js';\nexport const k = [g, s, own];\n"_ba);
        QCOMPARE(linker.linked(u"own.js"_s), modules().value(u"own.js"_s));
    }

    void standsAlone()
    {
        ModuleLinker linker(modules());
        QVERIFY(!linker.bundle(u"main.js"_s).isEmpty() && !linker.bundle(u"lot.js"_s).isEmpty());
        const QByteArray alone = linker.alone(u"side.js"_s);
        QVERIFY2(alone.contains("export const { s } = m_side;"), alone.constData());
    }

    void leavesOutCommentsOnly()
    {
        ModuleLinker linker({{u"a.js"_s, "/* one */ keep();\n/* two\n*/\nalso();\n// three\n"}});
        const QByteArray bundle = linker.bundle(u"a.js"_s);
        QVERIFY2(bundle.contains("\n/* one */ keep();\nalso();\n"), bundle.constData());
        QVERIFY2(!bundle.contains("two") && !bundle.contains("three"), bundle.constData());
    }

    /// A form that the linker does not know would stay as it stands, and a browser would not read the file.
    void leavesNoRestOfThePage()
    {
        static const QRegularExpression rest(u"^(import|export) (?!\\{ m_|const \\{[^}]*\\} = m_)[^\\n]*"_s,
                                             QRegularExpression::MultilineOption);
        const PageShelf shelf;
        for (const QString &name : {u"main.js"_s, u"lot.js"_s, u"words_en.js"_s, u"words_ko.js"_s}) {
            const QByteArray data = shelf.file(name)->data;
            QVERIFY2(data.size() > 10'000, qPrintable(name));
            const auto match = rest.match(QString::fromUtf8(data));
            QVERIFY2(!match.hasMatch(), qPrintable(name + u": "_s + match.captured()));
        }
        QVERIFY(shelf.file(u"words_en.js"_s)->data.contains("function own("));
        const QByteArray page = shelf.page(Language::English);
        QCOMPARE(page.count("rel=\"stylesheet\""), 2);
        QCOMPARE(page.count("<noscript><link rel=\"stylesheet\""), 1);
        QCOMPARE(page.count("rel=\"modulepreload\""), 2);
        QCOMPARE(shelf.lotPage(Language::English).count("rel=\"modulepreload\""), 3);
        const QByteArray style = shelf.file(u"page.css"_s)->data;
        QVERIFY(style.contains(".card") && style.contains("@media print {"));
        QVERIFY(!style.contains("/*"));
    }
};

QTEST_GUILESS_MAIN(TestModuleLinker)
#include "tst_module_linker.moc"
