#pragma once

#include <QListView>

namespace gavel::ui {

class LotDelegate;

// Lots as their delegate paints them, of a model with the roles of models::LotListModel. Thousands of them: what
// changes by itself is painted where it is seen, and nothing else.
class LotList : public QListView
{
    Q_OBJECT

public:
    explicit LotList(QWidget *parent = nullptr);

    void setLotDelegate(LotDelegate *delegate);

    // A second has begun.
    void repaintTimes();
    // A picture is here.
    void repaintCover(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    // Those in view, in their order.
    [[nodiscard]] QModelIndexList seen() const;

    LotDelegate *m_delegate = nullptr;
};

} // namespace gavel::ui
