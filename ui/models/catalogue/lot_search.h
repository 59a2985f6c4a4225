#pragma once

#include "link/host_api.h"
#include "models/catalogue/lot_filter_model.h"

#include <QObject>
#include <QTimer>

namespace gavel::models {

/// Searches the catalogue by what is typed: names and sellers at once, in the lots at hand; descriptions, which only
/// the host has of all lots, a moment after the last letter. GUI thread.
class LotSearch : public QObject
{
    Q_OBJECT

public:
    LotSearch(link::HostApi &api, LotFilterModel &filter, QObject *parent = nullptr);

    void setTyped(const QString &typed);

private:
    void askHost();

    link::HostApi &m_api;
    LotFilterModel &m_filter;
    QTimer m_pause;
    quint64 m_searching = 0; ///< counts what was typed, so that a late answer to something else is known
};

} // namespace gavel::models
