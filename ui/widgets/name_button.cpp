#include "widgets/name_button.h"

#include "models/isolated.h"
#include "widgets/elided.h"

#include <QEvent>
#include <QFontMetrics>
#include <QStyle>
#include <QStyleOptionButton>

namespace gavel::ui {

namespace {

constexpr int iconGap = 8; // to the words, with what the style adds

} // namespace

NameButton::NameButton(const QString &look, const QString &objectName, QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(objectName);
    setProperty("look", look);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void NameButton::setWords(const QString &words, const QString &name)
{
    m_words = words;
    m_name = name;
    setAccessibleName(words.arg(models::isolated(name)).trimmed());
    fit();
}

// A name is what somebody typed: '&' is no mnemonic in it.
void NameButton::fit()
{
    ensurePolished(); // the font is the style sheet's
    QStyleOptionButton option;
    initStyleOption(&option);
    const int inside = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width();
    const int icon = this->icon().isNull() ? 0 : iconSize().width() + iconGap;
    const int words = fontMetrics().horizontalAdvance(m_words.arg(QString()));
    const QString name = elided(fontMetrics(), m_name, inside - icon - words);
    const QString fitting = m_words.arg(models::isolated(name).replace(u'&', QStringLiteral("&&")));
    if (text() != fitting)
        setText(fitting);
}

void NameButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    fit();
}

void NameButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace gavel::ui
