#include "dialogs/form_dialog.h"

#include "widgets/fitting_scroll.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/status_banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int aroundContents = 180; // margins, what went wrong, the buttons

} // namespace

FormDialog::FormDialog(const QString &objectName, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_title(makeLabel(u"title"_s, objectName + u".title"_s))
    , m_explains(makeDialogParagraph(u"second"_s, objectName + u".explains"_s))
    , m_fields(new QVBoxLayout)
    , m_banner(new StatusBanner(objectName + u".banner"_s, theme))
    , m_cancel(makeButton({}, objectName + u".cancel"_s))
    , m_submit(makeButton(u"primary"_s, objectName + u".submit"_s))
{
    setObjectName(objectName);
    m_submit->setDefault(true);
    m_fields->setSpacing(14);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);
    auto *contents = new QWidget;
    auto *inside = new QVBoxLayout(contents);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(14);
    inside->addWidget(m_title);
    inside->addWidget(m_explains);
    inside->addLayout(m_fields);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(dialogMargin, 24, dialogMargin, 24);
    column->setSpacing(14);
    column->addWidget(new FittingScroll(contents, aroundContents));
    column->addWidget(m_banner);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize); // it grows with what is said at the fields
    connect(m_cancel, &QPushButton::clicked, this, &FormDialog::cancel);
    connect(m_submit, &QPushButton::clicked, this, &FormDialog::submit);
}

void FormDialog::setTexts(const QString &title, const QString &explains, const QString &submit)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_explains->setText(explains);
    m_explains->setVisible(!explains.isEmpty());
    m_submit->setText(submit);
    m_cancel->setText(m_isGrave ? tr("Back") : tr("Cancel"));
}

void FormDialog::setGrave(bool grave)
{
    m_isGrave = grave;
    setLook(m_submit, grave ? u"danger"_s : u"primary"_s);
    (grave ? m_cancel : m_submit)->setDefault(true);
    if (grave && !qobject_cast<QLineEdit *>(focusWidget()))
        m_cancel->setFocus(Qt::OtherFocusReason);
}

// Enter in a field of a grave one does neither: what was typed is not thrown away, and not done unseen.
void FormDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_isGrave && isEnter && !qobject_cast<QPushButton *>(focusWidget()))
        m_cancel->setFocus(Qt::OtherFocusReason);
    else
        QDialog::keyPressEvent(event);
}

FormField *FormDialog::addField(QWidget *field)
{
    auto *named = new FormField(field);
    if (!m_opensAt)
        m_opensAt = field;
    m_fields->addWidget(named);
    // The buttons were there first; the fields come before them nevertheless.
    setTabOrder(field, m_cancel);
    setTabOrder(m_cancel, m_submit);
    return named;
}

void FormDialog::add(QWidget *part, Qt::Alignment alignment)
{
    m_fields->addWidget(part, 0, alignment);
}

void FormDialog::setBusy(bool busy)
{
    m_submit->setEnabled(!busy);
    if (busy)
        m_banner->say(StatusBanner::Tone::Plain, tr("One moment…"));
    else
        m_banner->clear();
}

void FormDialog::fail(const QString &sentence)
{
    setBusy(false);
    m_banner->say(StatusBanner::Tone::Alarm, sentence);
}

// Only now: what is not shown yet has no way up from inside the scrolled part to say where the keyboard is to be.
void FormDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous() && m_opensAt && m_opensAt->isVisible())
        m_opensAt->setFocus(Qt::OtherFocusReason);
    QDialog::showEvent(event);
}

void FormDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace gavel::ui
