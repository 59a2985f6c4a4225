#include "windows/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

QString spoken(const QString &choice)
{
    const QString wanted = choice.isEmpty() ? QLocale::system().uiLanguages().value(0) : choice;
    return wanted.startsWith(u"ko"_s) ? u"ko"_s : u"en"_s;
}

// The system's way of writing dates and amounts, where it is of the language that is spoken.
QLocale localeFor(const QString &language)
{
    const QLocale system = QLocale::system();
    if (system.name().startsWith(language + u'_'))
        return system;
    return QLocale(language == "ko"_L1 ? u"ko_KR"_s : u"en_US"_s);
}

} // namespace

Translation::~Translation()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Translation::choose(const QString &language)
{
    const QString next = spoken(language);
    m_choice = language;
    if (next == m_language)
        return;
    m_language = next;
    QLocale::setDefault(localeFor(next));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // Where Qt's own translation is not installed, ours says what its dialogs and menus of fields say.
    const QString dialogs = u"qtbase_"_s + next;
    if (m_qt.load(dialogs, QLibraryInfo::path(QLibraryInfo::TranslationsPath)) ||
        m_qt.load(u":/i18n/"_s + dialogs + u".qm"_s))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file too: its plurals.
    if (m_own.load(u":/i18n/gavel_"_s + next + u".qm"_s))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed();
}

} // namespace gavel::ui
