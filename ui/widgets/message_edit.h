#pragma once

#include <QLineEdit>

namespace gavel::ui {

// A line of at most so many characters, counted in code points as the host counts them (QLineEdit counts UTF-16 units).
class MessageEdit : public QLineEdit
{
    Q_OBJECT

public:
    MessageEdit(const QString &objectName, int charactersMax, QWidget *parent = nullptr);

private:
    void shorten(const QString &text);

    int m_charactersMax;
};

} // namespace gavel::ui
