#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QString>

namespace gavel::ui {

// Chooses the widget's part of the style sheet (theme/style_sheet.h) and repaints it.
void setLook(QWidget *widget, const QString &look);
// Marks a field whose contents cannot be taken.
void setWrong(QWidget *field, bool wrong);

// A text without the letter that Alt reaches it by: "&Open" is Open, "열기(&O)" is 열기.
[[nodiscard]] QString withoutMnemonic(QString text);

// Labels show what people typed (names, chat), so they take no markup from it.
[[nodiscard]] QLabel *makeLabel(const QString &look, const QString &objectName = {});
[[nodiscard]] QLabel *makeParagraph(const QString &look, const QString &objectName = {});
// What others wrote, on a label that wraps: a word without a place to break is broken where it has to be, and pushes
// nothing aside.
void setOthersWords(QLabel *label, const QString &words);
[[nodiscard]] QString breakable(const QString &words);
// Of a dialog with its usual margins: a top level window gives wrapped text no height of its own.
inline constexpr int dialogWidth = 420;
inline constexpr int dialogMargin = 28;
[[nodiscard]] QLabel *makeDialogParagraph(const QString &look, const QString &objectName = {});
[[nodiscard]] QFrame *makePanel(const QString &look, const QString &objectName = {});
[[nodiscard]] QPushButton *makeButton(const QString &look, const QString &objectName);

} // namespace gavel::ui
