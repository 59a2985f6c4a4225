#pragma once

#include "theme/theme.h"

#include <QFrame>
#include <QPixmap>

class QLabel;

namespace gavel::ui {

// A lot that does not exist yet, as its card will look in the catalogue.
class LotPreview : public QFrame
{
    Q_OBJECT

public:
    LotPreview(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    void setLot(const QPixmap &picture, const QString &name, const QString &price, const QString &timeLeft);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QPixmap m_picture;
    QLabel *m_name;
    QLabel *m_price;
    QLabel *m_clock;
    QLabel *m_time;
};

} // namespace gavel::ui
