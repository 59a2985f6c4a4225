#pragma once

#include "protocol/views.h"

#include <QAbstractListModel>
#include <QList>

namespace gavel::models {

/// A room's chat, the oldest line first.
class ChatModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int linesMax = 500; ///< older ones go

    enum Role {
        NickRole = Qt::UserRole + 1,
        NameRole, ///< "You", or the nick
        MineRole, ///< bool
        TextRole,
        AtRole,     ///< TimeMs
        AtTextRole, ///< "14:03:27"
    };

    explicit ChatModel(QObject *parent = nullptr);

    /// Whose lines are my own; empty while nobody is signed in.
    void setMyNick(const QString &nick);

    /// What a snapshot brought, lowest time first; lines that are here already are not doubled.
    void merge(const QList<protocol::SaidLine> &lines);
    void append(const protocol::SaidLine &line);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void insert(const protocol::SaidLine &line);
    [[nodiscard]] bool isMine(const protocol::SaidLine &line) const
    {
        return !m_myNick.isEmpty() && line.nick == m_myNick;
    }
    [[nodiscard]] QString name(const protocol::SaidLine &line) const { return isMine(line) ? tr("You") : line.nick; }

    QString m_myNick;
    QList<protocol::SaidLine> m_lines;
};

} // namespace gavel::models
