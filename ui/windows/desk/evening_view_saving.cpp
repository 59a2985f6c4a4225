// The evening's lists as files for a spreadsheet.
#include "dialogs/save_as.h"
#include "link/settlement_api.h"
#include "models/desk/desk_csv.h"
#include "models/words.h"
#include "widgets/status_banner.h"
#include "windows/desk/evening_view.h"
#include "windows/house.h"

using namespace Qt::StringLiterals;

namespace gavel::ui {

using Tone = StatusBanner::Tone;

void EveningView::saveSums()
{
    saveAs(this, tr("evening") + u".csv"_s, tr("Spreadsheet (*.csv)"),
           models::eveningCsv(*m_evening, m_housesOwn, m_house.money().currency()), *m_banner);
}

void EveningView::saveDebtors()
{
    saveAs(this, tr("to-remind") + u".csv"_s, tr("Spreadsheet (*.csv)"),
           models::debtorsCsv(m_evening->debtors, m_house.money().currency()), *m_banner);
}

void EveningView::saveUnclaimed()
{
    saveAs(this, tr("unclaimed") + u".csv"_s, tr("Spreadsheet (*.csv)"), models::unclaimedCsv(m_evening->unclaimed),
           *m_banner);
}

void EveningView::saveUnspent()
{
    saveAs(this, tr("deposits") + u".csv"_s, tr("Spreadsheet (*.csv)"),
           models::depositorsCsv(m_evening->unspent, m_house.money().currency()), *m_banner);
}

void EveningView::saveInvoices()
{
    link::readInvoices(
        m_house.line().http(), m_sale, this, [this](const link::Result<QList<protocol::InvoiceView>> &invoices) {
            if (!invoices)
                return m_banner->say(Tone::Alarm, [this, problem = invoices.error()] {
                    return StatusBanner::Words{models::problemText(problem, m_house.money()), tr("Dismiss")};
                });
            saveAs(this, tr("invoices") + u".csv"_s, tr("Spreadsheet (*.csv)"),
                   models::invoicesCsv(*invoices, m_house.money().currency()), *m_banner);
        });
}

} // namespace gavel::ui
