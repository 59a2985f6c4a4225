#pragma once

#include "link/kept_settings.h"
#include "theme/theme.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QLabel;
class QTimeEdit;

namespace gavel::ui {

class DropDown;
class FormField;

// The program's settings. What is chosen holds at once and is kept; there is nothing to apply.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Shown
    {
        Theme::Choice theme = Theme::Choice::System;
        QString language;     // "en", "ko"; empty: the system's
        bool hasTray = false; // this system shows one; what needs it can't be chosen without
    };

    SettingsDialog(link::KeptSettings &settings, const Shown &shown, QWidget *parent = nullptr);

Q_SIGNALS:
    // Theme and language are applied by whoever owns them.
    void themeChosen(gavel::ui::Theme::Choice choice);
    void languageChosen(const QString &language);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildNotices();
    [[nodiscard]] QWidget *buildRest();
    void show(const link::Kept &kept, const Shown &shown);
    void connectChanges();
    void keepNotices();
    void retranslate();

    link::KeptSettings &m_settings;
    const bool m_hasTray;
    QLabel *m_title;
    QLabel *m_kindsTitle;
    QHash<link::NoticeKind, QCheckBox *> m_kinds;
    QLabel *m_awayTitle;
    QCheckBox *m_tray;
    QCheckBox *m_sound;
    QCheckBox *m_quiet;
    QTimeEdit *m_quietFrom;
    QTimeEdit *m_quietTo;
    FormField *m_quietFromField;
    FormField *m_quietToField;
    QLabel *m_lookTitle;
    DropDown *m_theme;
    DropDown *m_language;
    FormField *m_themeField;
    FormField *m_languageField;
    QLabel *m_hostingTitle;
    QCheckBox *m_closesToTray;
    QLabel *m_trayNote;
    QPushButton *m_done;
};

} // namespace gavel::ui
