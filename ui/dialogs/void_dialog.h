#pragma once

#include "dialogs/form_dialog.h"
#include "models/console/void_forecast.h"
#include "models/room/history_model.h"
#include "protocol/views.h"

class QListView;

namespace gavel::link {
class HostApi;
}

namespace gavel::ui {

class MessageEdit;

// Voids a bid: which one and why, then a second look at what that would change before it is done. Named "void".
class VoidDialog : public FormDialog
{
    Q_OBJECT

public:
    VoidDialog(link::HostApi &api, const protocol::LotView &lot, const models::MoneyText &money, const Theme &theme,
               QWidget *parent);

Q_SIGNALS:
    void voided(const gavel::protocol::LotView &lot);

private:
    enum Page { Choosing, Looking };
    static constexpr int bidsShown = 200; // the newest: what is voided is what was bid just now

    void submit() override;
    void cancel() override;
    void retranslate() override;
    void readBids();
    void lookAgain();
    void showPage(Page page);
    void showLook();
    void voidIt();
    [[nodiscard]] std::optional<protocol::BidLine> chosen() const;

    link::HostApi &m_api;
    protocol::LotView m_lot;
    models::MoneyText m_money;
    models::HistoryModel m_bids;
    models::VoidForecast m_forecast;
    Page m_page = Choosing;
    QListView *m_list;
    MessageEdit *m_reason;
    FormField *m_listField;
    FormField *m_reasonField;
    QLabel *m_bid;
    QLabel *m_effect;
    QLabel *m_told;
};

} // namespace gavel::ui
