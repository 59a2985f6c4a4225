#include "widgets/facts_bar.h"

#include "widgets/figure_label.h"
#include "widgets/looks.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

FactsBar::FactsBar(const QString &objectName, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(objectName);
    setProperty("look", u"panel"_s);
    m_row->setContentsMargins(18, 10, 18, 10);
    m_row->setSpacing(28);
    hide();
}

void FactsBar::setFacts(const QList<models::Fact> &facts)
{
    if (facts == m_facts)
        return;
    const bool isSameShape = std::equal(facts.begin(), facts.end(), m_facts.begin(), m_facts.end(),
                                        [](const auto &a, const auto &b) { return a.isMain == b.isMain; });
    if (!isSameShape)
        build(facts);
    m_facts = facts;
    for (qsizetype at = 0; at < facts.size(); ++at) {
        m_parts[at].name->setText(facts[at].name);
        m_parts[at].value->setText(facts[at].value);
        m_parts[at].value->setAccessibleName(facts[at].name + u": "_s + facts[at].value);
    }
    setVisible(!facts.isEmpty());
}

void FactsBar::build(const QList<models::Fact> &facts)
{
    for (const Part &part : std::as_const(m_parts)) {
        delete part.name;
        delete part.value;
    }
    m_parts.clear();
    while (auto *item = m_row->takeAt(0))
        delete item;
    for (qsizetype at = 0; at < facts.size(); ++at) {
        const QString name = objectName() + u".fact%1"_s.arg(at + 1);
        const auto size = facts[at].isMain ? Theme::Text::Price : Theme::Text::Heading;
        const Part part{makeLabel(u"small"_s, name), new FigureLabel(name + u".value"_s, m_theme, size)};
        if (facts[at].isMain) {
            m_row->addStretch(1);
            part.name->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
            part.value->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        }
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(part.name);
        column->addWidget(part.value);
        m_row->addLayout(column);
        m_parts.append(part);
    }
}

} // namespace gavel::ui
