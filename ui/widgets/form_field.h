#pragma once

#include <QWidget>

class QLabel;

namespace gavel::ui {

// A field with its name above it (its buddy), a hint or, when it is wrong, the reason below it. The reason is announced
// and stays until the field changes.
class FormField : public QWidget
{
    Q_OBJECT

public:
    explicit FormField(QWidget *field, QWidget *parent = nullptr);

    void setTexts(const QString &name, const QString &hint = {});
    void setWrong(const QString &reason);
    void clearWrong() { setWrong({}); }
    [[nodiscard]] QWidget *field() const { return m_field; }

private:
    QWidget *m_field;
    QLabel *m_name;
    QLabel *m_below;
    QString m_hint;
};

} // namespace gavel::ui
