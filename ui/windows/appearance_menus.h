#pragma once

#include "theme/theme.h"

#include <QHash>
#include <QObject>

class QAction;
class QMenu;

namespace gavel::ui {

// The two menus that every window has: theme and language, with a tick at what is chosen.
class AppearanceMenus : public QObject
{
    Q_OBJECT

public:
    AppearanceMenus(QMenu *into, QObject *parent);

    void show(Theme::Choice theme, const QString &language);
    void retranslate();

Q_SIGNALS:
    void themeChosen(gavel::ui::Theme::Choice choice);
    // "en", "ko", or empty for the system's.
    void languageChosen(const QString &language);

private:
    QMenu *m_themeMenu;
    QMenu *m_languageMenu;
    QHash<Theme::Choice, QAction *> m_themes;
    QHash<QString, QAction *> m_languages;
};

} // namespace gavel::ui
