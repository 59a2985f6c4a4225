#include "models/room/chat_model.h"
#include "models/room/presence_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::ChatModel;
using models::PresenceModel;

class TestPeopleModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyThoseWhoCameOrWentMove();
    void countsThoseWithoutAName();
    void chatIsInOrderOfTime();
    void chatIsNotDoubledByASnapshot();
    void oldChatGoes();
    void iAmCalledYou();
};

void TestPeopleModels::onlyThoseWhoCameOrWentMove()
{
    PresenceModel model;
    const QAbstractItemModelTester tester(&model);
    model.setPresent({3, {u"clara"_s, u"anna"_s, u"berta"_s}});
    QCOMPARE(model.index(0).data().toString(), u"anna"_s);
    QSignalSpy inserted(&model, &PresenceModel::rowsInserted);
    QSignalSpy removed(&model, &PresenceModel::rowsRemoved);
    model.setPresent({3, {u"dora"_s, u"anna"_s, u"clara"_s}});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(2).data().toString(), u"dora"_s);
    model.setPresent({0, {}});
    QCOMPARE(model.rowCount(), 0);
}

void TestPeopleModels::countsThoseWithoutAName()
{
    PresenceModel model;
    QSignalSpy counted(&model, &PresenceModel::countChanged);
    model.setPresent({120, {u"anna"_s}});
    QCOMPARE(model.count(), 120);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(counted.count(), 1);
    QCOMPARE(model.summary(), u"120 people here"_s);
    model.setPresent({1, {u"anna"_s}});
    QCOMPARE(model.summary(), u"1 person here"_s);
}

void TestPeopleModels::chatIsInOrderOfTime()
{
    ChatModel model;
    const QAbstractItemModelTester tester(&model);
    model.append({u"anna"_s, u"second"_s, 20});
    model.merge({{u"berta"_s, u"first"_s, 10}, {u"clara"_s, u"third"_s, 30}});
    QCOMPARE(model.index(0).data(ChatModel::TextRole).toString(), u"first"_s);
    QCOMPARE(model.index(1).data(ChatModel::TextRole).toString(), u"second"_s);
    QCOMPARE(model.index(2).data().toString(), u"clara: third"_s);
}

void TestPeopleModels::chatIsNotDoubledByASnapshot()
{
    ChatModel model;
    model.append({u"anna"_s, u"hello"_s, 20});
    model.merge({{u"anna"_s, u"hello"_s, 20}, {u"anna"_s, u"hello"_s, 25}});
    QCOMPARE(model.rowCount(), 2);
}

void TestPeopleModels::oldChatGoes()
{
    ChatModel model;
    const QAbstractItemModelTester tester(&model);
    for (int n = 0; n < ChatModel::linesMax + 5; ++n)
        model.append({u"anna"_s, QString::number(n), n});
    QCOMPARE(model.rowCount(), ChatModel::linesMax);
    QCOMPARE(model.index(0).data(ChatModel::TextRole).toString(), u"5"_s);
}

void TestPeopleModels::iAmCalledYou()
{
    ChatModel chat;
    PresenceModel presence;
    chat.merge({{u"anna"_s, u"hello"_s, 10}, {u"berta"_s, u"good evening"_s, 20}});
    presence.setPresent({2, {u"anna"_s, u"berta"_s}});
    QSignalSpy renamed(&chat, &ChatModel::dataChanged);
    chat.setMyNick(u"berta"_s);
    presence.setMyNick(u"berta"_s);
    QCOMPARE(renamed.count(), 1);
    QCOMPARE(chat.index(0).data(ChatModel::NameRole).toString(), u"anna"_s);
    QVERIFY(!chat.index(0).data(ChatModel::MineRole).toBool());
    QCOMPARE(chat.index(1).data(ChatModel::NameRole).toString(), u"You"_s);
    QCOMPARE(chat.index(1).data(ChatModel::NickRole).toString(), u"berta"_s);
    QCOMPARE(chat.index(1).data().toString(), u"You: good evening"_s);
    QVERIFY(chat.index(1).data(ChatModel::MineRole).toBool());
    QCOMPARE(presence.index(0).data().toString(), u"anna"_s);
    QCOMPARE(presence.index(1).data().toString(), u"berta (you)"_s);
    chat.setMyNick({});
    presence.setMyNick({});
    QCOMPARE(chat.index(1).data(ChatModel::NameRole).toString(), u"berta"_s);
    QCOMPARE(presence.index(1).data().toString(), u"berta"_s);
}

QTEST_GUILESS_MAIN(TestPeopleModels)
#include "tst_people_models.moc"
