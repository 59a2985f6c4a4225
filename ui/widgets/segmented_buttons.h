#pragma once

#include <QButtonGroup>
#include <QFrame>
#include <QStringList>

namespace gavel::ui {

// A row of joined buttons of which one is down: filters, kinds of view, tabs. The arrow keys move between them.
class SegmentedButtons : public QFrame
{
    Q_OBJECT

public:
    // Each button is named "<objectName>.<key>"; its index is its place in keys.
    SegmentedButtons(const QString &objectName, const QStringList &keys, QWidget *parent = nullptr);

    void setTexts(const QStringList &texts);
    // Room is kept for the longest that it may come to say.
    void setText(int index, const QString &text, const QString &longest = {});
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_group.checkedId(); }

Q_SIGNALS:
    void chosen(int index);

private:
    QButtonGroup m_group;
};

} // namespace gavel::ui
