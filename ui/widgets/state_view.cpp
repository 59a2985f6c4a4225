#include "widgets/state_view.h"

#include "widgets/looks.h"

#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int iconSize = 48;
constexpr int textWidth = 380;

} // namespace

StateView::StateView(const QString &objectName, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel)
    , m_title(makeLabel(u"heading"_s, objectName + u".title"_s))
    , m_sentence(makeParagraph(u"second"_s, objectName + u".sentence"_s))
    , m_busy(new QProgressBar)
    , m_action(makeButton({}, objectName + u".action"_s))
{
    setObjectName(objectName);
    m_sentence->setFixedWidth(textWidth);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(160);
    for (auto *label : {m_icon, m_title, m_sentence})
        label->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addWidget(m_busy, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &StateView::actionClicked);
    connect(&theme, &Theme::changed, this, [this] {
        const auto name = m_icon->property("icon").toString();
        m_icon->setPixmap(m_theme.icon(name, Colour::ThirdInk).pixmap(iconSize));
    });
}

void StateView::showState(const QString &iconName, const QString &title, const QString &sentence, const QString &action)
{
    m_icon->setProperty("icon", iconName);
    m_icon->setPixmap(m_theme.icon(iconName, Colour::ThirdInk).pixmap(iconSize));
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setMinimumHeight(qMax(0, m_sentence->heightForWidth(textWidth))); // beside stretches it would be cut
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_busy->hide();
}

bool StateView::focusAction()
{
    if (!m_action->isVisible())
        return false;
    m_action->setFocus(Qt::OtherFocusReason);
    return true;
}

void StateView::showLoading(const QString &title)
{
    showState(u"gavel"_s, title, {});
    // A moving bar informs, unless the system asks for no motion.
    m_busy->setVisible(m_theme.wantsMotion());
}

} // namespace gavel::ui
