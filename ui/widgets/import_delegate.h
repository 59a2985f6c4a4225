#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace gavel::ui {

// A cell of a table of lots to be put up for sale: what is wrong stands out, what is done is quiet. Reads the roles of
// models::LotImport.
class ImportDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ImportDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace gavel::ui
