#include "widgets/segmented_buttons.h"

#include "widgets/looks.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

SegmentedButtons::SegmentedButtons(const QString &objectName, const QStringList &keys, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(objectName);
    setProperty("look", u"segments"_s);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int index = 0; index < keys.size(); ++index) {
        auto *button = makeButton(u"segment"_s, objectName + u'.' + keys.at(index));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        m_group.addButton(button, index);
        row->addWidget(button);
    }
    m_group.setExclusive(true);
    // One stop for Tab, at the one that is down; from there the arrow keys choose.
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int index, bool isDown) {
        m_group.button(index)->setFocusPolicy(isDown ? Qt::TabFocus : Qt::NoFocus);
    });
    setCurrent(0);
    connect(&m_group, &QButtonGroup::idClicked, this, &SegmentedButtons::chosen);
}

void SegmentedButtons::setTexts(const QStringList &texts)
{
    for (int index = 0; index < texts.size(); ++index)
        setText(index, texts.at(index));
}

// The chosen text is bold: room for it is kept, so that choosing moves nothing; nor does counting.
void SegmentedButtons::setText(int index, const QString &text, const QString &longest)
{
    auto *button = m_group.button(index);
    button->setText(text);
    QFont bold = button->font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    button->setMinimumWidth(qMax(metrics.horizontalAdvance(text), metrics.horizontalAdvance(longest)) + 26);
}

void SegmentedButtons::setCurrent(int index)
{
    m_group.button(index)->setChecked(true);
}

} // namespace gavel::ui
