#pragma once

#include "protocol/views.h"

#include <QAbstractListModel>
#include <QStringList>

namespace gavel::models {

/// Who is in a room: everyone counted, the signed-in named as far as the host names them.
class PresenceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PresenceModel(QObject *parent = nullptr);

    /// Who of them I am; empty while nobody is signed in.
    void setMyNick(const QString &nick);
    /// Takes over who is there now; only the rows that differ change.
    void setPresent(const protocol::Present &present);

    [[nodiscard]] int count() const { return m_count; }
    /// "3 people here".
    [[nodiscard]] QString summary() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countChanged();

private:
    QString m_myNick;
    int m_count = 0;
    QStringList m_nicks; ///< sorted as people read them
};

} // namespace gavel::models
