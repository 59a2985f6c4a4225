#include "theme/style_sheet.h"

#include "theme/colours.h"
#include "theme/fonts.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

// @name is replaced by a colour or a size; see values().
const auto sheet = uR"(
QMainWindow, QDialog, QWidget[look="ground"] { background: @ground; }
QToolTip { background: @ink; color: @panel; border: 0; padding: 6px 8px; }

QLabel { background: transparent; }
QLabel[look="title"] { font-size: @titlepx; font-weight: bold; }
QLabel[look="heading"] { font-size: @headingpx; font-weight: bold; }
QLabel[look="strong"] { font-weight: bold; }
QLabel[look="second"] { color: @second; }
QLabel[look="small"] { color: @second; font-size: @smallpx; }
QLabel[look="third"] { color: @third; font-size: @smallpx; }
QLabel[look="error"] { color: @alarm; font-size: @smallpx; }
QLabel[look="warning"] { color: @soon; font-size: @smallpx; }
QLabel[look="fine"] { color: @fine; font-weight: bold; }
QLabel[look="alarm"] { color: @alarm; font-weight: bold; }
QLabel[look="soon"] { color: @soon; font-weight: bold; }
QLabel[look="ask"] { background: @accent; color: @onaccent; font-weight: bold; border-radius: 10px; padding: 9px; }
QLabel[look="link"] { color: @accent; font-weight: bold; }
QLabel[look="brand"] { font-size: @headingpx; font-weight: bold; }

QFrame[look="panel"] { background: @panel; border: 1px solid @line; border-radius: 14px; }
QFrame[look="popup"] { background: @panel; border: 1px solid @fieldline; }
QFrame[look="rail"] { background: @rail; border: 0; border-right: 1px solid @line; }
QFrame[look="foot"] { background: @panel; border: 0; border-top: 1px solid @line; }
QFrame[look="rule"] { background: @line; border: 0; max-height: 1px; min-height: 1px; }

QPushButton, QToolButton { background: @panel; border: 1px solid @fieldline; border-radius: 8px; padding: 7px 14px; }
QPushButton, QToolButton, QCheckBox, QRadioButton, QComboBox { outline: 0; }
QPushButton:hover, QToolButton:hover { background: @raised; }
QPushButton:pressed, QToolButton:pressed { background: @line; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; padding: 6px 13px; }
QPushButton:disabled, QToolButton:disabled { color: @third; background: transparent; border-color: @line; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }

QPushButton[look="primary"] { background: @accent; color: @onaccent; border: 2px solid @accent; font-weight: bold;
    padding: 7px 16px; }
QPushButton[look="primary"]:hover { background: @accenthover; border-color: @accenthover; }
QPushButton[look="primary"]:pressed { background: @accentpressed; border-color: @accentpressed; }
QPushButton[look="primary"]:focus { border-color: @ink; }
QPushButton[look="primary"]:disabled { background: @raised; color: @second; border-color: @raised; }
QPushButton[look="primary"][held="true"], QPushButton[look="primary"][held="true"]:hover,
    QPushButton[look="primary"][held="true"]:pressed { background: @raised; color: @second; border-color: @raised; }
QPushButton[look="primary"][held="true"]:focus { border-color: @third; }
QPushButton[look="primary"][large="true"] { font-size: @headingpx; padding: 11px 16px; border-radius: 10px; }
QPushButton[look="primary"][tight="true"] { font-size: @bodypx; padding: 12px 4px; }
QPushButton[look="primary"][armed="true"] { background: @ink; color: @panel; border-color: @accent; }

QPushButton[look="quiet"], QToolButton[look="quiet"] { background: transparent; border: 2px solid transparent;
    padding: 6px 9px; color: @ink; }
QPushButton[look="quiet"]:disabled, QToolButton[look="quiet"]:disabled { color: @third; }
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover { background: @raised; color: @ink; }
QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus { border-color: @accent; }
QToolButton[look="cross"] { background: transparent; border: 0; border-radius: 6px; padding: 0; }
QToolButton[look="cross"]:hover { background: @line; }
QPushButton[look="link"] { background: transparent; border: 2px solid transparent; padding: 2px 4px; color: @accent; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border-color: @accent; }

QPushButton[look="toggle"] { background: transparent; border: 2px solid transparent; padding: 5px 7px; color: @second; }
QPushButton[look="toggle"]:hover { background: @raised; color: @ink; }
QPushButton[look="toggle"]:checked { color: @accent; }
QPushButton[look="toggle"]:focus { border-color: @accent; padding: 5px 7px; }

QPushButton[look="over"] { background: @panel; border: 1px solid @line; padding: 5px 6px; }
QPushButton[look="over"]:focus { padding: 4px 5px; }

QPushButton[look="chosen"] { background: @accentground; border-color: @accent; color: @accent; font-weight: bold; }
QPushButton[look="danger"] { background: @alarm; color: @onaccent; border: 2px solid @alarm; font-weight: bold;
    padding: 7px 16px; }
QPushButton[look="danger"]:hover, QPushButton[look="danger"]:pressed { background: @alarmhover;
    border-color: @alarmhover; }
QPushButton[look="danger"]:focus { border-color: @ink; padding: 7px 16px; }
QPushButton[look="danger"]:disabled { background: @raised; color: @second; border-color: @raised; }
QPushButton[look="danger"][large="true"] { font-size: @headingpx; padding: 11px 16px; border-radius: 10px; }
QPushButton[look="danger"][tight="true"] { font-size: @bodypx; padding: 12px 4px; }
QPushButton[look="danger"][armed="true"] { background: @ink; color: @panel; border-color: @alarm; }
QPushButton[look="buy"] { border-color: @accent; color: @accent; font-weight: bold; }

QPushButton[look="step"] { padding: 7px 2px; }
QPushButton[look="step"]:focus { padding: 6px 1px; }

QPushButton[look="rail"] { background: transparent; border: 2px solid transparent; border-radius: 8px; text-align: left;
    padding: 7px 8px; color: @second; }
QPushButton[look="rail"]:hover { background: @raised; }
QPushButton[look="rail"]:checked { background: @accentground; color: @accent; font-weight: bold; }
QPushButton[look="rail"]:focus { border-color: @accent; }

QFrame[look="segments"] { background: @panel; border: 1px solid @fieldline; border-radius: 8px; }
QPushButton[look="segment"] { background: transparent; border: 2px solid transparent; border-radius: 7px;
    padding: 5px 11px; color: @second; }
QPushButton[look="segment"]:hover { color: @ink; background: @raised; }
QPushButton[look="segment"]:checked { background: @accentground; color: @accent; font-weight: bold; }
QPushButton[look="segment"]:focus { border-color: @accent; }

QPushButton[look="thumbnail"] { background: @raised; border: 2px solid @line; border-radius: 8px; padding: 0; }
QPushButton[look="thumbnail"]:checked { border-color: @accent; }
QPushButton[look="thumbnail"]:focus { border-color: @ink; }
QPushButton[look="remove"] { background: @panel; border: 1px solid @fieldline; border-radius: 11px; padding: 0; }
QPushButton[look="remove"]:hover { background: @raised; }
QPushButton[look="remove"]:focus { border: 2px solid @accent; }
QPushButton[look="cropHandle"] { background: @panel; border: 2px solid @accent; border-radius: 9px; padding: 0; }
QPushButton[look="cropHandle"]:focus { background: @accent; border-color: @ink; }
QPushButton[look="cropWhole"] { background: transparent; border: 2px solid transparent; border-radius: 0; padding: 0; }
QPushButton[look="cropWhole"]:focus { border-color: @ink; }

QLineEdit, QPlainTextEdit, QDateTimeEdit, QSpinBox, QComboBox { background: @panel; border: 1px solid @inputline;
    border-radius: 8px; padding: 7px 10px; selection-background-color: @accent; selection-color: @onaccent; }
QLineEdit:hover, QPlainTextEdit:hover, QDateTimeEdit:hover, QSpinBox:hover, QComboBox:hover { border-color: @third; }
QLineEdit:focus, QPlainTextEdit:focus, QDateTimeEdit:focus, QSpinBox:focus, QComboBox:focus {
    border: 2px solid @accent; padding: 6px 9px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QDateTimeEdit:disabled, QSpinBox:disabled, QComboBox:disabled {
    color: @third; background: @ground; border-color: @line; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 2px solid @alarm; padding: 6px 9px; }
QComboBox { border-color: @fieldline; padding-right: 28px; }
QComboBox:focus { padding-right: 27px; }
QComboBox::drop-down { border: 0; width: 26px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @fieldline; padding: 4px; outline: 0;
    selection-background-color: @accentground; selection-color: @ink; }
QComboBox QAbstractItemView::item { padding: 5px 6px; border-radius: 6px; }
QComboBox QAbstractItemView::item:selected { background: @accentground; color: @ink; }
QFileDialog QToolButton { padding: 5px 6px; }
QFileDialog QToolButton:focus { padding: 4px 5px; }
QDateTimeEdit::up-button, QDateTimeEdit::down-button, QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }
QCheckBox, QRadioButton { background: transparent; padding: 3px 0; }
QCheckBox:disabled, QRadioButton:disabled { color: @third; }

QMenuBar { background: @panel; border-bottom: 1px solid @line; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 6px; }
QMenuBar::item:selected { background: @raised; }
QMenu { background: @panel; border: 1px solid @fieldline; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: @accentground; }
QMenu::item:disabled { color: @third; }
QMenu::separator { height: 1px; background: @line; margin: 6px 4px; }
QMenu::icon { padding-left: 8px; }

QAbstractItemView { background: transparent; border: 0; outline: 0; }
QListView[look="field"] { background: @panel; border: 1px solid @fieldline; border-radius: 8px; padding: 2px 6px; }
QListView[look="field"]:focus { border: 2px solid @accent; padding: 1px 5px; }
QListView[look="field"]::item { padding: 7px 8px; border-radius: 6px; }
QListView[look="field"]::item:selected { background: @accentground; color: @ink; }
QListView[look="popup"] { background: @panel; border: 1px solid @fieldline; padding: 4px; }
QListView[look="popup"]::item { padding: 5px 6px; border-radius: 6px; }
QListView[look="popup"]::item:selected { background: @accentground; color: @ink; }
QTableView { background: @panel; border: 1px solid @line; border-radius: 14px; gridline-color: transparent;
    selection-background-color: @accentground; selection-color: @ink; }
QTableView::item { border-bottom: 1px solid @line; padding: 0 10px; }
QTableView::item:selected { background: @accentground; color: @ink; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section { background: @panel; color: @second; border: 0; border-bottom: 1px solid @line; padding: 9px 10px;
    font-weight: bold; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: border; subcontrol-position: center right;
    right: 7px; width: 9px; height: 9px; }
QHeaderView::up-arrow:vertical, QHeaderView::down-arrow:vertical { width: 0; height: 0; }
QHeaderView::section:first { border-top-left-radius: 13px; }
QHeaderView::section:last { border-top-right-radius: 13px; }
QTableCornerButton::section { background: @panel; border: 0; border-top-left-radius: 13px; }

QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollArea, QScrollArea > QWidget > QWidget[look="clear"] { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @fieldline; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: @fieldline; border-radius: 4px; min-width: 32px; margin: 2px; }
QScrollBar::handle:hover { background: @third; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QProgressBar { background: @raised; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)"_s;

QString pixels(double scale)
{
    return QString::number(qRound(fonts::bodyPixels() * scale)) + u"px"_s;
}

QHash<QString, QString> values(bool dark)
{
    const auto named = [dark](Colour meaning) { return colourOf(meaning, dark).name(); };
    const QColor accent = colourOf(Colour::Accent, dark);
    const QColor alarm = colourOf(Colour::Alarm, dark);
    return {
        {u"ground"_s, named(Colour::Ground)},
        {u"panel"_s, named(Colour::Panel)},
        {u"rail"_s, named(Colour::Rail)},
        {u"raised"_s, named(Colour::Raised)},
        {u"ink"_s, named(Colour::Ink)},
        {u"second"_s, named(Colour::SecondInk)},
        {u"third"_s, named(Colour::ThirdInk)},
        {u"line"_s, named(Colour::Line)},
        {u"fieldline"_s, named(Colour::FieldLine)},
        {u"inputline"_s, named(Colour::InputLine)},
        {u"accent"_s, named(Colour::Accent)},
        {u"accenthover"_s, (dark ? accent.lighter(108) : accent.darker(112)).name()},
        {u"accentpressed"_s, accent.darker(dark ? 115 : 130).name()},
        {u"accentground"_s, named(Colour::AccentGround)},
        {u"onaccent"_s, named(Colour::OnAccent)},
        {u"fine"_s, named(Colour::Fine)},
        {u"alarm"_s, named(Colour::Alarm)},
        {u"alarmhover"_s, (dark ? alarm.lighter(108) : alarm.darker(112)).name()},
        {u"soon"_s, named(Colour::Soon)},
        {u"bodypx"_s, pixels(1)},
        {u"smallpx"_s, pixels(fonts::smallScale)},
        {u"headingpx"_s, pixels(fonts::headingScale)},
        {u"titlepx"_s, pixels(fonts::titleScale)},
    };
}

} // namespace

QString styleSheet(bool dark)
{
    static const QRegularExpression name(u"@([a-z]+)"_s);
    const auto known = values(dark);
    QString made;
    qsizetype done = 0;
    for (auto found = name.globalMatch(sheet); found.hasNext();) {
        const auto match = found.next();
        made += sheet.mid(done, match.capturedStart() - done) + known.value(match.captured(1));
        done = match.capturedEnd();
    }
    return made + sheet.mid(done);
}

} // namespace gavel::ui
