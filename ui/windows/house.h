#pragma once

#include "link/host_link.h"
#include "models/log_witness.h"
#include "models/lot_list_model.h"
#include "models/my_lots_model.h"
#include "models/picture_cache.h"
#include "widgets/pixmaps.h"

#include <QObject>

namespace gavel::ui {

// An auction house that this program has joined: its line, and over it the models that all views share.
class House : public QObject
{
    Q_OBJECT

public:
    // `pictureFolder` may be empty: then no picture is kept on disk; so may `evidencePath`, of what was seen of lots.
    House(const QUrl &base, const QString &pictureFolder, const QString &evidencePath, QObject *parent = nullptr);

    [[nodiscard]] link::HostLink &line() { return m_line; }
    [[nodiscard]] models::LotListModel &lots() { return m_lots; }
    [[nodiscard]] models::MyLotsModel &bids() { return m_bids; }
    [[nodiscard]] models::MyLotsModel &won() { return m_won; }
    [[nodiscard]] models::MyLotsModel &selling() { return m_selling; }
    [[nodiscard]] models::LogWitness &witness() { return m_witness; }
    [[nodiscard]] Pixmaps &pixmaps() { return m_pixmaps; }

    [[nodiscard]] models::MoneyText money() const;
    [[nodiscard]] bool isSignedIn() const { return m_line.account().has_value(); }
    [[nodiscard]] bool maySell() const;

    // Amounts are written anew: the house was read, or the language changed.
    void renewMoney();

Q_SIGNALS:
    void moneyChanged();

private:
    link::HostLink m_line;
    models::LogWitness m_witness;
    models::PictureCache m_cache;
    Pixmaps m_pixmaps;
    models::LotListModel m_lots;
    models::MyLotsModel m_bids{models::MyLotsModel::Which::Bids};
    models::MyLotsModel m_won{models::MyLotsModel::Which::Won};
    models::MyLotsModel m_selling{models::MyLotsModel::Which::Selling};
};

} // namespace gavel::ui
