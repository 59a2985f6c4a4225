#pragma once

#include "models/papers/paper_parts.h"
#include "theme/theme.h"
#include "windows/papers/paper_pictures.h"

#include <QDialog>
#include <functional>
#include <memory>
#include <variant>

class QPlainTextEdit;
class QPrinter;
class QPushButton;

namespace gavel::ui {

class DropDown;
class House;
class PaperPages;
class StatusBanner;

// What somebody owes or is owed, line by line: its words, to copy into a letter, and the paper, to print or to save as
// PDF, set like the house's other papers, both in the language that its reader has; and, to whoever has not paid, what
// reminds them of it. Named "receipt"; its parts
// "receipt.words", ".language", ".copy", ".save", ".print", ".close", ".banner".
class ReceiptDialog : public QDialog
{
    Q_OBJECT

public:
    using Statement = std::variant<protocol::InvoiceView, protocol::SettlementView>;

    enum class Letter { Plain, Reminder };

    ReceiptDialog(House &house, Statement statement, const Theme &theme, QWidget *parent,
                  Letter letter = Letter::Plain);

    // "Receipt 12", in the language of the program.
    [[nodiscard]] static QString titleOf(House &house, const Statement &statement);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildButtons();
    void follow();
    void retranslate();
    void keepButtonsWhole();
    void whenWhole(const std::function<void()> &print);
    void askPrinter();
    void askFile();
    void print(QPrinter &printer);
    void showWords();
    [[nodiscard]] models::PaperWords chosenWords() const;
    [[nodiscard]] QString reminder(const models::PaperWords &words) const;
    [[nodiscard]] std::unique_ptr<PaperPages> pages(const QSizeF &points);
    void copy();

    House &m_house;
    const Statement m_statement;
    const Letter m_letter;
    const Theme &m_theme;
    PaperPictures m_pictures;
    std::function<void()> m_waiting; // until the logo is here; empty: nothing
    QPlainTextEdit *m_words;
    DropDown *m_language;
    StatusBanner *m_banner;
    QPushButton *m_close;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_print;
};

} // namespace gavel::ui
