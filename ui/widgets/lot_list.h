#pragma once

#include "models/time_text.h"

#include <QListView>
#include <QRegion>

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
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    // Those in view, in their order: where each lies, from the first one's row on.
    struct Seen
    {
        int first = 0;
        QList<QRect> places;
    };
    // All that places depend on.
    struct Layout
    {
        int scrolled = 0;
        int rows = 0;
        QSize viewport;
        QSize grid;
        Flow flow = LeftToRight;
        Qt::LayoutDirection direction = Qt::LeftToRight;

        friend bool operator==(const Layout &, const Layout &) = default;
    };
    // What a lot in view shows as its time, and what of its place that changes.
    struct Time
    {
        int row = 0;
        QRect place;
        models::Countdown shown;
        QRect changed;
    };

    const Seen &seen();
    [[nodiscard]] QList<Time> timesSeen();
    [[nodiscard]] bool compare(const QList<Time> &before);
    [[nodiscard]] QRegion changedPart() const;
    void paintWords();

    LotDelegate *m_delegate = nullptr;
    QPersistentModelIndex m_hovered;
    Seen m_seen;
    Layout m_seenIn;
    QList<Time> m_times; // as of the last tick; none once anything else was painted since
    QRegion m_asked;     // what that tick asked to be painted, until it is
    bool m_onlyWords = false;
};

} // namespace gavel::ui
