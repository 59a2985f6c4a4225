#pragma once

#include "dialogs/form_dialog.h"
#include "link/host_api.h"
#include "link/http_client.h"

class QLineEdit;
class QListWidget;

namespace gavel::ui {

class MessageEdit;

// Finds the other person of a bill, by number, name, phone or table: of several that fit one is chosen. Named "payer".
class PayerDialog : public FormDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString explains;
        auction::AccountId except = auction::noAccount; // whose bill it is
    };

    PayerDialog(link::HttpClient &http, const Question &question, const Theme &theme, QWidget *parent);

Q_SIGNALS:
    void personChosen(const gavel::protocol::AccountView &account);

private:
    void submit() override;
    void retranslate() override;
    void show(QList<protocol::AccountView> accounts);
    void choose(const protocol::AccountView &account);

    link::HttpClient &m_http;
    Question m_question;
    MessageEdit *m_words;
    FormField *m_wordsField;
    QListWidget *m_found;
    QList<protocol::AccountView> m_accounts; // in the list's order
    QString m_asked;                         // the words that they fit
};

} // namespace gavel::ui
