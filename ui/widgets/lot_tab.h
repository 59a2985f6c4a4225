#pragma once

#include "auction/money.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QModelIndex>

#include <optional>

class QToolButton;

namespace gavel::ui {

// An open lot in the strip over the views: its name, the time left, and how I stand as a coloured edge. It closes by
// its cross, by the middle button and by Delete.
class LotTab : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr int widthMin = 56;

    LotTab(auction::LotId lot, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] auction::LotId lot() const { return m_lot; }
    // Of models::LotListModel; an invalid one is a lot that the catalogue does not know.
    void take(const QModelIndex &index);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closeAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void placeClose();
    void paintGround(QPainter &painter) const;
    void paintWords(QPainter &painter) const;
    [[nodiscard]] int timeWidth() const;

    auction::LotId m_lot;
    const Theme &m_theme;
    QToolButton *m_close;
    QString m_time;
    Colour m_timeTint = Colour::SecondInk;
    std::optional<Colour> m_edge;
};

} // namespace gavel::ui
