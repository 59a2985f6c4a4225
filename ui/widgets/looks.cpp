#include "widgets/looks.h"

#include <QRegularExpression>
#include <QStyle>
#include <QTextBoundaryFinder>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr qsizetype unbrokenMax = 30; // letters that stay together; no word that people write is much longer
constexpr int unbrokenRun = 10;

// A layout asks how high it would be at the whole width, also where it may not be so wide.
class Paragraph : public QLabel
{
public:
    Paragraph() { setWordWrap(true); }

    [[nodiscard]] int heightForWidth(int width) const override
    {
        return QLabel::heightForWidth(qMin(width, maximumWidth()));
    }
};

QLabel *styled(QLabel *label, const QString &look, const QString &objectName)
{
    label->setTextFormat(Qt::PlainText);
    label->setProperty("look", look);
    label->setObjectName(objectName);
    return label;
}

// Which part of the style sheet is a widget's depends on its properties; it does not look again by itself.
void setStyled(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace

void setLook(QWidget *widget, const QString &look)
{
    setStyled(widget, "look", look);
}

void setWrong(QWidget *field, bool wrong)
{
    setStyled(field, "wrong", wrong);
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression bracketed(u"\\s*\\(&.\\)"_s);
    return text.remove(bracketed).remove(u'&');
}

QLabel *makeLabel(const QString &look, const QString &objectName)
{
    return styled(new QLabel, look, objectName);
}

QLabel *makeParagraph(const QString &look, const QString &objectName)
{
    return styled(new Paragraph, look, objectName);
}

QString breakable(const QString &words)
{
    QTextBoundaryFinder lines(QTextBoundaryFinder::Line, words);
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, words);
    QString broken;
    qsizetype from = 0;
    while (from < words.size()) {
        const qsizetype end = lines.toNextBoundary() < 0 ? words.size() : lines.position();
        const bool isLong = end - from > unbrokenMax;
        int run = 0;
        for (qsizetype at = from; at < end;) {
            letters.setPosition(at);
            const qsizetype next = qMax(at + 1, letters.toNextBoundary());
            broken += QStringView(words).mid(at, qMin(next, end) - at);
            at = next;
            if (isLong && ++run % unbrokenRun == 0 && at < end)
                broken += QChar(0x200b); // zero width space
        }
        from = end;
    }
    return broken;
}

void setOthersWords(QLabel *label, const QString &words)
{
    label->setMinimumWidth(1);
    label->setText(breakable(words));
}

QLabel *makeDialogParagraph(const QString &look, const QString &objectName)
{
    auto *label = makeParagraph(look, objectName);
    label->setFixedWidth(dialogWidth - 2 * dialogMargin);
    return label;
}

QFrame *makePanel(const QString &look, const QString &objectName)
{
    auto *panel = new QFrame;
    panel->setProperty("look", look);
    panel->setObjectName(objectName);
    return panel;
}

QPushButton *makeButton(const QString &look, const QString &objectName)
{
    auto *button = new QPushButton;
    button->setProperty("look", look);
    button->setObjectName(objectName);
    return button;
}

} // namespace gavel::ui
