#pragma once

#include "widgets/drop_down.h"

#include <QHash>
#include <QList>

namespace gavel::ui {

// A choice between spans of time in milliseconds, written in words. One that is not among the usual ones is added when
// it is set.
class SpanBox : public DropDown
{
    Q_OBJECT

public:
    SpanBox(const QString &objectName, const QList<qint64> &spans, qint64 chosen, QWidget *parent = nullptr);

    // Words in place of a span that stands for something else: no limit, another time.
    void setWords(qint64 span, const QString &words);
    [[nodiscard]] qint64 span() const { return currentData().toLongLong(); }
    void setSpan(qint64 span);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString textOf(qint64 span) const;

    QHash<qint64, QString> m_words;
};

// "2 minutes", "7 days"; the largest unit that it is whole in.
[[nodiscard]] QString spanText(qint64 ms);

} // namespace gavel::ui
