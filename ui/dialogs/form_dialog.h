#pragma once

#include "theme/theme.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gavel::ui {

class FormField;
class StatusBanner;

// What dialogs that ask for a few things share: a title, a paragraph on what will happen, fields, what went wrong, and
// two buttons. It opens with the keyboard in its first field. Its parts are named "<name>.submit", "<name>.cancel",
// "<name>.banner".
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    FormDialog(const QString &objectName, const Theme &theme, QWidget *parent);

protected:
    // The title is the window's too, unless that is set to another.
    void setTexts(const QString &title, const QString &explains, const QString &submit);
    // Above the buttons, in the order they come.
    FormField *addField(QWidget *field);
    // Instead of in its first field.
    void openAt(QWidget *field) { m_opensAt = field; }
    void add(QWidget *part, Qt::Alignment alignment = {});
    // While an answer is awaited nothing can be sent twice.
    void setBusy(bool busy);
    // What is done cannot be undone: the deed is red, and Enter and the keyboard are at the way back.
    void setGrave(bool grave);
    void fail(const QString &sentence);

    // The button was pressed, or Enter.
    virtual void submit() = 0;
    virtual void cancel() { reject(); }
    // Called by itself when the language changes; the constructor of a kind of dialog calls it first.
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

    [[nodiscard]] QPushButton *submitButton() const { return m_submit; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

private:
    QLabel *m_title;
    QLabel *m_explains;
    QVBoxLayout *m_fields;
    StatusBanner *m_banner;
    QPushButton *m_cancel;
    QPushButton *m_submit;
    QWidget *m_opensAt = nullptr;
    bool m_isGrave = false;
};

} // namespace gavel::ui
