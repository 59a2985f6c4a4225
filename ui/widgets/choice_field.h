#pragma once

#include <QButtonGroup>
#include <QWidget>

class QLabel;

namespace gavel::ui {

// One of a few ways, each a radio button with a sentence below it that says what it does.
class ChoiceField : public QWidget
{
    Q_OBJECT

public:
    struct Texts
    {
        QString name;
        QString sentence;
    };

    // Each button is named "<objectName>.<key>"; its index is its place in keys.
    ChoiceField(const QString &objectName, const QStringList &keys, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QList<Texts> &choices);
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_group.checkedId(); }

Q_SIGNALS:
    void chosen(int index);

private:
    QLabel *m_title;
    QButtonGroup m_group;
    QList<QLabel *> m_sentences;
};

} // namespace gavel::ui
