#pragma once

#include "models/mine/my_lots_facts.h"
#include "theme/theme.h"

#include <QFrame>
#include <QList>

class QHBoxLayout;
class QLabel;

namespace gavel::ui {

class FigureLabel;

// Named figures side by side in a panel, the main one larger, at the end. Hidden while there are none.
class FactsBar : public QFrame
{
    Q_OBJECT

public:
    // Its parts are named "<name>.fact1", "<name>.fact1.value" …
    FactsBar(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    void setFacts(const QList<models::Fact> &facts);

private:
    struct Part
    {
        QLabel *name;
        FigureLabel *value;
    };

    void build(const QList<models::Fact> &facts);

    const Theme &m_theme;
    QHBoxLayout *m_row;
    QList<models::Fact> m_facts;
    QList<Part> m_parts;
};

} // namespace gavel::ui
