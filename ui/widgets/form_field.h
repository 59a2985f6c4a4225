#pragma once

#include <QWidget>

#include <functional>

class QLabel;

namespace gavel::ui {

// A field with its name above it (its buddy), a hint or, when it is wrong, the reason below it. The reason is announced
// and stays until the field changes. With a check the field says what is wrong with it as it is left; the room for that
// is kept, so that what one goes on to does not move away.
class FormField : public QWidget
{
    Q_OBJECT

public:
    explicit FormField(QWidget *field, QWidget *parent = nullptr);

    void setTexts(const QString &name, const QString &hint = {});
    void setWrong(const QString &reason);
    void clearWrong() { setWrong({}); }
    // Gives the reason, or nothing.
    void setCheck(const std::function<QString()> &check);
    [[nodiscard]] QWidget *field() const { return m_field; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepRoomBelow();

    QWidget *m_field;
    QLabel *m_name;
    QLabel *m_below;
    QString m_hint;
    std::function<QString()> m_check;
};

} // namespace gavel::ui
