#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace gavel::ui {

// The language of the program: the system's, or a chosen one. A change reaches every window as LanguageChange.
class Translation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Translation() override;

    // "en", "ko", or empty for the system's.
    void choose(const QString &language);
    [[nodiscard]] const QString &choice() const { return m_choice; }
    // What is spoken now: "en" or "ko".
    [[nodiscard]] const QString &language() const { return m_language; }

Q_SIGNALS:
    void changed();

private:
    QString m_choice;
    QString m_language;
    QTranslator m_own;
    QTranslator m_qt; // Qt's own dialogs and shortcuts
};

} // namespace gavel::ui
