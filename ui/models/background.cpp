#include "models/background.h"

namespace gavel::models {

Background::Background(QObject *parent)
    : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
}

Background::~Background()
{
    m_worker.waitForDone();
}

void Background::start(const std::function<Letter()> &work)
{
    m_worker.start([this, work] {
        const Letter letter = work();
        {
            const QMutexLocker lock(&m_mutex);
            m_mailbox.append(letter);
        }
        QMetaObject::invokeMethod(this, &Background::deliver, Qt::QueuedConnection);
    });
}

void Background::deliver()
{
    QList<Letter> letters;
    {
        const QMutexLocker lock(&m_mutex);
        letters.swap(m_mailbox);
    }
    for (const Letter &letter : letters)
        letter();
}

} // namespace gavel::models
