#pragma once

#include "models/hosting/hosted_house.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace gavel::ui {

class DropDown;
class FormField;

// How a house keeps what goes over the network to itself: in the clear, by a certificate of its own, or by one from
// files, which are asked for then.
class TlsFields : public QWidget
{
    Q_OBJECT

public:
    // The parts are named "<objectName>", "<objectName>.certificate" and ".key", with ".choose" behind them.
    explicit TlsFields(const QString &objectName, QWidget *parent = nullptr);

    [[nodiscard]] models::TlsChoice choice() const;
    void setChoice(const models::TlsChoice &choice);
    [[nodiscard]] FormField *certificate() const { return m_certificateField; }
    [[nodiscard]] FormField *key() const { return m_keyField; }

Q_SIGNALS:
    // By a person, or setChoice().
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *fileRow(FormField *field, QPushButton *choose);
    void chooseFor(QLineEdit *edit);
    void showFiles();
    void retranslate();

    DropDown *m_by;
    QLineEdit *m_certificate;
    QLineEdit *m_key;
    FormField *m_byField;
    FormField *m_certificateField;
    FormField *m_keyField;
    QPushButton *m_chooseCertificate;
    QPushButton *m_chooseKey;
    QWidget *m_files;
};

} // namespace gavel::ui
