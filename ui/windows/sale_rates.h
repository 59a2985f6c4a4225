#pragma once

#include "auction/sale_plan.h"
#include "theme/theme.h"

#include <QObject>
#include <QPointer>

class QJsonObject;
class QWidget;

namespace gavel::ui {

class House;
class RatesDialog;

// Asks for the premium, commission and tax of a sale, which change until one of its lots has opened (FORMATS.md,
// "Money"), in a dialog that stays until the host has taken them or somebody gives up.
class SaleRates : public QObject
{
    Q_OBJECT

public:
    // `over`: what the dialog belongs to; it owns this too.
    SaleRates(House &house, const Theme &theme, QWidget *over);

    // `explains`: for which lots they count, and what counts where a field is left empty. Nothing where there is no
    // such sale.
    void ask(auction::SaleId sale, const QString &explains);

Q_SIGNALS:
    void saved();
    // After the dialog was closed.
    void refused(const QString &problem);

private:
    void set(auction::SaleId sale, const QJsonObject &change, const QPointer<RatesDialog> &dialog);

    House &m_house;
    const Theme &m_theme;
    QWidget *m_over;
};

} // namespace gavel::ui
