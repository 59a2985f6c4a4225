#pragma once

#include "models/money_text.h"
#include "theme/theme.h"

#include <QCache>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace gavel::ui {

// A draft in a list: its first picture, its name, and what is written so far. Reads the roles of models::Drafts.
class DraftDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit DraftDelegate(const Theme &theme, QObject *parent = nullptr);

    void setMoney(const models::MoneyText &money) { m_money = money; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QPixmap coverOf(const QString &file) const;
    [[nodiscard]] QString wordsOf(const QModelIndex &index) const;

    static constexpr int coversMax = 60;

    const Theme &m_theme;
    models::MoneyText m_money;
    mutable QCache<QString, QPixmap> m_covers{coversMax}; // small, by their file
};

} // namespace gavel::ui
