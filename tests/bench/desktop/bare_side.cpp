#include "bare_side.h"

#include "frames.h"
#include "large_house.h"

#include "protocol/views.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTableView>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int ticks = 100;
constexpr int frames = 300;
constexpr QSize windowSize{1280, 800};

class BareModel : public QAbstractTableModel
{
public:
    void setLots(const QList<protocol::LotView> &lots)
    {
        beginResetModel();
        m_lots = lots;
        endResetModel();
    }

    int rowCount(const QModelIndex & = {}) const override { return static_cast<int>(m_lots.size()); }
    int columnCount(const QModelIndex & = {}) const override { return 5; }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const protocol::LotView &lot = m_lots[index.row()];
        const QVariant cells[] = {lot.name, lot.price, lot.bids, lot.leader ? lot.leader->nick : QString(),
                                  lot.endsAt.value_or(0)};
        return cells[index.column()];
    }

private:
    QList<protocol::LotView> m_lots;
};

QList<protocol::LotView> readLots(QNetworkAccessManager &network, const QString &base)
{
    QList<protocol::LotView> lots;
    QString after;
    do {
        const std::unique_ptr<QNetworkReply> reply(
            network.get(QNetworkRequest(QUrl(base + u"api/v1/lots?limit=1000&after="_s + after))));
        waitFor([&reply] { return reply->isFinished(); });
        const QJsonObject page = QJsonDocument::fromJson(reply->readAll()).object();
        for (const QJsonValue &item : page.value("items"_L1).toArray()) {
            if (const auto lot = protocol::lotFromJson(item.toObject()))
                lots.append(*lot);
        }
        after = page.value("next"_L1).toString();
    } while (!after.isEmpty());
    return lots;
}

} // namespace

int runBare(int &argc, char **argv, const char *address)
{
    QApplication application(argc, argv);
    BareModel model;
    QTableView view;
    view.setModel(&model);
    view.resize(windowSize);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    showAndPaint(view);
    tell("window", steadyMs());

    QNetworkAccessManager network;
    model.setLots(readLots(network, QString::fromLatin1(address)));
    QCoreApplication::processEvents();
    view.viewport()->repaint();
    tell("listed", steadyMs());

    tell("table.tick", turnsMs(ticks, [&view] { view.viewport()->update(); }));
    tell("table.frame", scrolledFramesMs(view, frames));
    tell("memory", residentMiB());
    return 0;
}

} // namespace gavel::bench
