#pragma once

#include <QPushButton>
#include <QString>

namespace gavel::ui {

// A button with a name of any length among its words: where there is little room the name is cut and the words around
// it stay, so that it widens nothing.
class NameButton : public QPushButton
{
    Q_OBJECT

public:
    NameButton(const QString &look, const QString &objectName, QWidget *parent = nullptr);

    // `words` have %1 where the name stands.
    void setWords(const QString &words, const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QString m_words;
    QString m_name;
};

} // namespace gavel::ui
