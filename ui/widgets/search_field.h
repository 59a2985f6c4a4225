#pragma once

#include <QLineEdit>

namespace gavel::ui {

/// A line that is searched by while it is written. An input method's syllable counts as soon as it is seen, not only
/// once it is committed: of 시계 the search hears ㅅ, 시, 시ㄱ, 시계.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &objectName, QWidget *parent = nullptr);

Q_SIGNALS:
    /// All that is seen in it.
    void searched(const QString &text);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void tell(const QString &composing);

    bool m_isComposing = false; ///< while Qt takes an input method's event, which may change the text
    QString m_told;
};

} // namespace gavel::ui
