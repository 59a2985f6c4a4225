#pragma once

#include <QComboBox>

namespace gavel::ui {

// A combo box with the program's own arrow: a styled one in Qt draws none that follows the theme. What is chosen is cut
// with an ellipsis where it has no room.
class DropDown : public QComboBox
{
    Q_OBJECT

public:
    explicit DropDown(const QString &objectName, QWidget *parent = nullptr);

    // In another language, say: what is chosen stays, and nobody is told of a change.
    void setTexts(const QStringList &texts);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void paintChosen();
};

} // namespace gavel::ui
