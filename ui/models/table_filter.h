#pragma once

#include <QSortFilterProxyModel>
#include <QString>
#include <QStringList>

namespace gavel::models {

/// What the console's tables tell their views beside what they show.
enum TableRole {
    TableSortRole = Qt::UserRole + 1, ///< the raw value of the cell
    TableIdRole,                      ///< qint64: whose row it is
    TableSearchRole,                  ///< text of the row that a search looks through
    TableStrongRole,                  ///< bool: read first
};

/// How a column of words or of figures lies; headings lie over what they head.
[[nodiscard]] QVariant tableAlignment(bool isFigure);

/// A table searched and in the order of a column; equals stay in the order of their ids.
class TableFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TableFilter(QObject *parent = nullptr);

    /// Each word must be in the row; case does not matter.
    void setSearch(const QString &text);
    [[nodiscard]] bool isSearching() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
};

} // namespace gavel::models
