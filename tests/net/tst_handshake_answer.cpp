#include "net/handshake_answer.h"

#include <QTest>

using namespace gavel::net;

class TestHandshakeAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAtOnce();
    void answersOneAfterAnother();
    void answersNothingElse();
};

void TestHandshakeAnswer::answersAtOnce()
{
    HandshakeAnswer answer;
    const QByteArray said = answer.to("dGhlIHNhbXBsZSBub25jZQ=="); // RFC 6455 §1.3
    QVERIFY(said.startsWith("HTTP/1.1 101 "));
    QVERIFY(said.contains("\r\nUpgrade: websocket\r\n"));
    QVERIFY(said.contains("\r\nConnection: Upgrade\r\n"));
    QVERIFY(said.contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
    QVERIFY(!said.contains("Sec-WebSocket-Extensions"));
    QVERIFY(!said.contains("Access-Control-")); // with whose pages the host shares is not for this to say
    // Nothing behind it: no frame that says goodbye.
    QCOMPARE(said.indexOf("\r\n\r\n"), said.size() - 4);
}

void TestHandshakeAnswer::answersOneAfterAnother()
{
    HandshakeAnswer answer;
    QSet<QByteArray> answers;
    for (int i = 0; i < 100; ++i) { // Qt keeps thirty that wait
        answers.insert(answer.to(QByteArray(16, static_cast<char>(i)).toBase64()));
    }
    QCOMPARE(answers.size(), 100);
    QVERIFY(!answers.contains(QByteArray()));
    QTest::qWait(1);
}

void TestHandshakeAnswer::answersNothingElse()
{
    HandshakeAnswer answer;
    QCOMPARE(answer.to(QByteArray()), QByteArray());
    QVERIFY(answer.to("dGhlIHNhbXBsZSBub25jZQ==").contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
}

QTEST_GUILESS_MAIN(TestHandshakeAnswer)
#include "tst_handshake_answer.moc"
