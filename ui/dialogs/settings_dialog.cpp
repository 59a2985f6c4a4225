#include "dialogs/settings_dialog.h"

#include "models/notices/notice.h"
#include "widgets/drop_down.h"
#include "widgets/fitting_scroll.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QTimeEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using link::NoticeKind;

constexpr int columnWidth = 300;
constexpr int between = 36;
constexpr int aroundContents = 160; // title, button and margins

// In the order of the drop-downs.
constexpr Theme::Choice themes[] = {Theme::Choice::System, Theme::Choice::Light, Theme::Choice::Dark};
const QStringList languages{QString(), u"en"_s, u"ko"_s};

QString objectNameOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Outbid:
        return u"settings.outbid"_s;
    case NoticeKind::EndingSoon:
        return u"settings.endingSoon"_s;
    case NoticeKind::Won:
        return u"settings.won"_s;
    case NoticeKind::Offered:
        return u"settings.offered"_s;
    case NoticeKind::MySale:
        return u"settings.mySale"_s;
    case NoticeKind::Announcement:
        return u"settings.announcement"_s;
    }
    Q_UNREACHABLE();
}

QCheckBox *makeCheck(const QString &objectName)
{
    auto *box = new QCheckBox;
    box->setObjectName(objectName);
    return box;
}

QTimeEdit *makeTime(const QString &objectName)
{
    auto *edit = new QTimeEdit;
    edit->setObjectName(objectName);
    edit->setDisplayFormat(u"HH:mm"_s);
    return edit;
}

QVBoxLayout *columnIn(QWidget *widget)
{
    widget->setFixedWidth(columnWidth);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    return column;
}

} // namespace

SettingsDialog::SettingsDialog(link::KeptSettings &settings, const Shown &shown, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_hasTray(shown.hasTray)
    , m_title(makeLabel(u"title"_s))
    , m_kindsTitle(makeLabel(u"strong"_s))
    , m_awayTitle(makeLabel(u"strong"_s))
    , m_tray(makeCheck(u"settings.tray"_s))
    , m_sound(makeCheck(u"settings.sound"_s))
    , m_quiet(makeCheck(u"settings.quiet"_s))
    , m_quietFrom(makeTime(u"settings.quiet.from"_s))
    , m_quietTo(makeTime(u"settings.quiet.to"_s))
    , m_quietFromField(new FormField(m_quietFrom))
    , m_quietToField(new FormField(m_quietTo))
    , m_lookTitle(makeLabel(u"strong"_s))
    , m_theme(new DropDown(u"settings.theme"_s))
    , m_language(new DropDown(u"settings.language"_s))
    , m_themeField(new FormField(m_theme))
    , m_languageField(new FormField(m_language))
    , m_hostingTitle(makeLabel(u"strong"_s))
    , m_closesToTray(makeCheck(u"settings.closesToTray"_s))
    , m_trayNote(makeParagraph(u"third"_s))
    , m_done(makeButton(u"primary"_s, u"settings.done"_s))
{
    setObjectName(u"settings"_s);
    auto *contents = new QWidget;
    auto *columns = new QHBoxLayout(contents);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(between);
    columns->addWidget(buildNotices(), 0, Qt::AlignTop);
    columns->addWidget(buildRest(), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(dialogMargin, 24, dialogMargin, 24);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addWidget(new FittingScroll(contents, aroundContents));
    column->addWidget(m_done, 0, Qt::AlignTrailing);
    column->setSizeConstraint(QLayout::SetFixedSize);
    m_done->setDefault(true);
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    show(settings.kept(), shown);
    connectChanges();
}

QWidget *SettingsDialog::buildNotices()
{
    auto *notices = new QWidget;
    auto *column = columnIn(notices);
    column->addWidget(m_kindsTitle);
    for (const NoticeKind kind : link::noticeKinds) {
        m_kinds.insert(kind, makeCheck(objectNameOf(kind)));
        column->addWidget(m_kinds.value(kind));
    }
    column->addSpacing(12);
    column->addWidget(m_awayTitle);
    column->addWidget(m_tray);
    column->addWidget(m_sound);
    column->addWidget(m_quiet);
    auto *hours = new QHBoxLayout;
    hours->setContentsMargins(26, 0, 0, 0);
    hours->setSpacing(12);
    hours->addWidget(m_quietFromField, 0, Qt::AlignTop);
    hours->addWidget(m_quietToField, 0, Qt::AlignTop);
    hours->addStretch(1);
    column->addLayout(hours);
    return notices;
}

QWidget *SettingsDialog::buildRest()
{
    auto *rest = new QWidget;
    auto *column = columnIn(rest);
    for (int choice = 0; choice < 3; ++choice) {
        m_theme->addItem(QString());
        m_language->addItem(QString());
    }
    column->addWidget(m_lookTitle);
    column->addWidget(m_themeField);
    column->addSpacing(8);
    column->addWidget(m_languageField);
    column->addSpacing(16);
    column->addWidget(m_hostingTitle);
    column->addWidget(m_closesToTray);
    column->addWidget(m_trayNote);
    return rest;
}

void SettingsDialog::show(const link::Kept &kept, const Shown &shown)
{
    for (const NoticeKind kind : link::noticeKinds)
        m_kinds.value(kind)->setChecked(!kept.notices.off.contains(kind));
    m_tray->setChecked(kept.notices.tray && m_hasTray);
    m_sound->setChecked(kept.notices.sound);
    m_quiet->setChecked(kept.notices.quiet.on);
    m_quietFrom->setTime(kept.notices.quiet.from);
    m_quietTo->setTime(kept.notices.quiet.to);
    m_closesToTray->setChecked(kept.closesToTray && m_hasTray);
    for (auto *needsTray : {m_tray, m_closesToTray})
        needsTray->setEnabled(m_hasTray);
    m_theme->setCurrentIndex(static_cast<int>(std::find(themes, std::end(themes), shown.theme) - themes));
    m_language->setCurrentIndex(static_cast<int>(qMax<qsizetype>(0, languages.indexOf(shown.language))));
    for (auto *hours : {m_quietFromField, m_quietToField})
        hours->setEnabled(kept.notices.quiet.on);
}

void SettingsDialog::connectChanges()
{
    for (auto *box : m_kinds)
        connect(box, &QCheckBox::toggled, this, &SettingsDialog::keepNotices);
    for (auto *box : {m_tray, m_sound, m_quiet})
        connect(box, &QCheckBox::toggled, this, &SettingsDialog::keepNotices);
    for (auto *time : {m_quietFrom, m_quietTo})
        connect(time, &QTimeEdit::timeChanged, this, &SettingsDialog::keepNotices);
    connect(m_closesToTray, &QCheckBox::toggled, this,
            [this](bool on) { m_settings.change([on](link::Kept &kept) { kept.closesToTray = on; }); });
    connect(m_theme, &QComboBox::activated, this, [this](int index) { Q_EMIT themeChosen(themes[index]); });
    connect(m_language, &QComboBox::activated, this, [this](int index) { Q_EMIT languageChosen(languages.at(index)); });
}

void SettingsDialog::keepNotices()
{
    const bool quiet = m_quiet->isChecked();
    for (auto *hours : {m_quietFromField, m_quietToField})
        hours->setEnabled(quiet);
    m_settings.change([&](link::Kept &kept) {
        link::NoticePreferences &notices = kept.notices;
        notices.off.clear();
        for (const NoticeKind kind : link::noticeKinds) {
            if (!m_kinds.value(kind)->isChecked())
                notices.off.insert(kind);
        }
        // Without a tray its box says nothing of what one would like.
        notices.tray = m_hasTray ? m_tray->isChecked() : notices.tray;
        notices.sound = m_sound->isChecked();
        notices.quiet = {.on = quiet, .from = m_quietFrom->time(), .to = m_quietTo->time()};
    });
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_title->setText(tr("Settings"));
    m_kindsTitle->setText(tr("Tell me when"));
    m_kinds.value(NoticeKind::Outbid)->setText(tr("I am &outbid"));
    m_kinds.value(NoticeKind::EndingSoon)->setText(tr("a lot that I &watch ends soon"));
    m_kinds.value(NoticeKind::Won)->setText(tr("I w&in a lot"));
    m_kinds.value(NoticeKind::Offered)->setText(tr("a lot is offere&d to me"));
    m_kinds.value(NoticeKind::MySale)->setText(tr("a &lot of mine has ended"));
    m_kinds.value(NoticeKind::Announcement)->setText(tr("the host &announces something"));
    m_awayTitle->setText(tr("While I look at something else"));
    m_tray->setText(tr("Show a &message of the system"));
    m_sound->setText(tr("&Beep"));
    m_quiet->setText(tr("Neither of them in &quiet hours"));
    m_quietFromField->setTexts(tr("&From"));
    m_quietToField->setTexts(tr("&To"));
    m_lookTitle->setText(tr("Look"));
    m_themeField->setTexts(tr("Th&eme"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    // A language is called by its own name, so that those who speak it find it.
    m_languageField->setTexts(tr("Lan&guage"));
    m_language->setItemText(0, tr("As the system"));
    m_language->setItemText(1, u"English"_s);
    m_language->setItemText(2, u"한국어"_s);
    m_hostingTitle->setText(tr("While I host"));
    m_closesToTray->setText(tr("&Closing the window keeps it open"));
    m_trayNote->setText(m_hasTray ? tr("The house goes on in the tray, where its icon opens the window again.")
                                  : tr("This system shows no tray, so that closing asks first."));
    m_done->setText(tr("Done"));
}

} // namespace gavel::ui
