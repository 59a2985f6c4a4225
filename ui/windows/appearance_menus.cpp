#include "windows/appearance_menus.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace gavel::ui {

AppearanceMenus::AppearanceMenus(QMenu *into, QObject *parent)
    : QObject(parent)
    , m_themeMenu(into->addMenu(QString()))
    , m_languageMenu(into->addMenu(QString()))
{
    auto *themes = new QActionGroup(this);
    const QHash<Theme::Choice, QString> themeNames{{Theme::Choice::System, u"menu.theme.system"_s},
                                                   {Theme::Choice::Light, u"menu.theme.light"_s},
                                                   {Theme::Choice::Dark, u"menu.theme.dark"_s}};
    for (const auto choice : {Theme::Choice::System, Theme::Choice::Light, Theme::Choice::Dark}) {
        auto *action = m_themeMenu->addAction(QString());
        action->setObjectName(themeNames.value(choice));
        action->setCheckable(true);
        themes->addAction(action);
        m_themes.insert(choice, action);
        connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT themeChosen(choice); });
    }
    auto *languages = new QActionGroup(this);
    for (const auto &language : {QString(), u"en"_s, u"ko"_s}) {
        auto *action = m_languageMenu->addAction(QString());
        action->setObjectName(u"menu.language."_s + (language.isEmpty() ? u"system"_s : language));
        action->setCheckable(true);
        languages->addAction(action);
        m_languages.insert(language, action);
        connect(action, &QAction::triggered, this, [this, language] { Q_EMIT languageChosen(language); });
    }
    retranslate();
}

void AppearanceMenus::show(Theme::Choice theme, const QString &language)
{
    m_themes.value(theme)->setChecked(true);
    if (auto *action = m_languages.value(language))
        action->setChecked(true);
}

void AppearanceMenus::retranslate()
{
    m_themeMenu->setTitle(tr("&Theme"));
    m_themes.value(Theme::Choice::System)->setText(tr("As the &system"));
    m_themes.value(Theme::Choice::Light)->setText(tr("&Light"));
    m_themes.value(Theme::Choice::Dark)->setText(tr("&Dark"));
    // A language is called by its own name, so that those who speak it find it.
    m_languageMenu->setTitle(tr("&Language"));
    m_languages.value(QString())->setText(tr("As the &system"));
    m_languages.value(u"en"_s)->setText(u"&English"_s);
    m_languages.value(u"ko"_s)->setText(u"&한국어"_s);
}

} // namespace gavel::ui
