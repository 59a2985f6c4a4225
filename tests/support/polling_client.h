#pragma once

#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTest>

namespace gavel::support {

/// A client by HTTP long-polling at a host's /socket.io/ that does only what it is told. For servers in the same
/// thread: wait with QTRY_….
class PollingClient
{
public:
    struct Answer
    {
        int status = 0;
        QByteArray body;
        QList<QNetworkReply::RawHeaderPair> fields;

        [[nodiscard]] QByteArray field(const QByteArray &name) const
        {
            for (const auto &[key, value] : fields) {
                if (key.compare(name, Qt::CaseInsensitive) == 0)
                    return value;
            }
            return {};
        }
    };

    explicit PollingClient(quint16 port)
        : m_port(port)
    {
    }

    /// Asks for a session, and waits for it.
    void open()
    {
        const Answer opened = wait(get());
        m_sid = opened.body.mid(opened.body.indexOf("\"sid\":\"") + 7, 20);
    }

    void connectToRooms()
    {
        open();
        QCOMPARE(wait(post("40")).body, QByteArray("ok"));
        QVERIFY(wait(get()).body.startsWith("40{\"sid\":"));
    }

    [[nodiscard]] QNetworkReply *get() { return m_manager.get(request()); }
    [[nodiscard]] QNetworkReply *post(const QByteArray &body)
    {
        QNetworkRequest posting = request();
        posting.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("text/plain;charset=UTF-8"));
        return m_manager.post(posting, body);
    }
    [[nodiscard]] QNetworkReply *ask(const QByteArray &method)
    {
        return m_manager.sendCustomRequest(request(), method);
    }

    [[nodiscard]] static Answer wait(QNetworkReply *reply)
    {
        [&] { QTRY_VERIFY(reply->isFinished()); }();
        const Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                            reply->rawHeaderPairs()};
        reply->deleteLater();
        return answer;
    }

    [[nodiscard]] const QByteArray &sid() const { return m_sid; }
    void setField(const QByteArray &name, const QByteArray &value) { m_fields.append({name, value}); }
    [[nodiscard]] QByteArray target(const QByteArray &transport = "polling") const
    {
        return "/socket.io/?EIO=4&transport=" + transport + (m_sid.isEmpty() ? QByteArray() : "&sid=" + m_sid);
    }

private:
    [[nodiscard]] QNetworkRequest request() const
    {
        const QString url = QStringLiteral("http://127.0.0.1:%1").arg(m_port) + QString::fromLatin1(target());
        QNetworkRequest request{QUrl(url)};
        for (const auto &[name, value] : m_fields)
            request.setRawHeader(name, value);
        return request;
    }

    quint16 m_port;
    QByteArray m_sid;
    QList<QNetworkReply::RawHeaderPair> m_fields;
    QNetworkAccessManager m_manager;
};

} // namespace gavel::support
