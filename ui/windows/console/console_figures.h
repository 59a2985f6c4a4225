#pragma once

#include "models/console/house_figures.h"
#include "theme/theme.h"

#include <QWidget>

namespace gavel::ui {

class FigureTile;
class House;

// The figures of the evening on top of the console: what was raised, the bids, the people, and how quick the host is.
class ConsoleFigures : public QWidget
{
    Q_OBJECT

public:
    ConsoleFigures(House &house, const Theme &theme, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showFigures();
    void retranslate();

    House &m_house;
    models::HouseFigures m_figures;
    FigureTile *m_raised;
    FigureTile *m_bids;
    FigureTile *m_people;
    FigureTile *m_ifEnded;
};

} // namespace gavel::ui
