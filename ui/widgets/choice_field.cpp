#include "widgets/choice_field.h"

#include "widgets/looks.h"

#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int underText = 26; // the sentence begins where the button's words do

} // namespace

ChoiceField::ChoiceField(const QString &objectName, const QStringList &keys, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(u"small"_s))
{
    setObjectName(objectName);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    for (int index = 0; index < keys.size(); ++index) {
        auto *button = new QRadioButton;
        button->setObjectName(objectName + u'.' + keys.at(index));
        m_group.addButton(button, index);
        auto *sentence = makeParagraph(u"third"_s);
        sentence->setContentsMargins(underText, 0, 0, 4);
        m_sentences.append(sentence);
        column->addWidget(button);
        column->addWidget(sentence);
    }
    setCurrent(0);
    connect(&m_group, &QButtonGroup::idClicked, this, &ChoiceField::chosen);
}

void ChoiceField::setTexts(const QString &title, const QList<Texts> &choices)
{
    m_title->setText(title);
    setAccessibleName(title);
    for (int index = 0; index < choices.size(); ++index) {
        const auto &[name, sentence] = choices.at(index);
        m_group.button(index)->setText(name);
        m_group.button(index)->setAccessibleDescription(sentence);
        m_sentences.at(index)->setText(sentence);
    }
}

void ChoiceField::setCurrent(int index)
{
    m_group.button(index)->setChecked(true);
}

} // namespace gavel::ui
