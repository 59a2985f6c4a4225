#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

class QNetworkReply;

namespace gavel::link {

/// Collects the body of one answer as it comes, and hangs up on a host that sends more than was bargained for, or never
/// ends: however much it claims or packs, no more than the bound is held. Owned by the reply. GUI thread.
class BoundedAnswer : public QObject
{
    Q_OBJECT

public:
    /// `bytesMax` of a 2xx answer; others are problems, and have their own bound.
    BoundedAnswer(QNetworkReply &answer, qint64 bytesMax);

    [[nodiscard]] const QByteArray &body() const { return m_body; }
    /// Past a bound: what body() has is no answer.
    [[nodiscard]] bool isTooMuch() const { return m_tooMuch; }

Q_SIGNALS:
    /// Once, whatever became of it.
    void finished();

private:
    void checkLength();
    void read();
    void refuse();
    [[nodiscard]] qint64 bound() const;

    QNetworkReply &m_answer;
    const qint64 m_bytesMax;
    QByteArray m_body;
    QTimer m_whole;
    bool m_tooMuch = false;
};

} // namespace gavel::link
