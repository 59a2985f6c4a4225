#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QSortFilterProxyModel>
#include <QString>
#include <QTime>

namespace gavel::models {

/// How much a line of the host's log matters, least first.
enum class LogLevel { Info, Warning, Error };

/// A sentence of a host that runs in this program, by this computer's clock.
struct HostLogLine
{
    QTime at;
    LogLevel level = LogLevel::Info;
    QString text;

    bool operator==(const HostLogLine &) const = default;
};

inline constexpr int hostLogLinesMax = 500; ///< that are kept; the oldest go

/// The log of the host that runs in this program, oldest first. GUI thread.
class HostLogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { LevelRole = Qt::UserRole + 1 }; ///< int of LogLevel

    using QAbstractListModel::QAbstractListModel;

    void setLines(const QList<HostLogLine> &lines);
    void append(const HostLogLine &line);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<HostLogLine> m_lines;
};

/// The lines of a log that matter enough and contain what is searched for.
class HostLogFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit HostLogFilter(QObject *parent = nullptr);

    void setSearch(const QString &text);
    [[nodiscard]] bool isSearching() const { return !m_search.isEmpty(); }
    void setLeast(LogLevel least);
    [[nodiscard]] LogLevel least() const { return m_least; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_search;
    LogLevel m_least = LogLevel::Info;
};

} // namespace gavel::models
