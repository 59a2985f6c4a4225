#pragma once

#include "windows/papers/paper_dialog.h"

#include <QMap>
#include <QMenu>

class QAction;

namespace gavel::ui {

class House;

// The papers that can be printed from some place, each of which opens the dialog on that paper. The actions are named
// "<objectName>.catalogue", ".labels", ".bidSheets", ".runSheet", ".pickList", ".settlements", as far as they are
// there.
class PrintMenu : public QMenu
{
    Q_OBJECT

public:
    // The dialog lies over `window`.
    PrintMenu(const QString &objectName, House &house, const Theme &theme, const QList<models::PaperKind> &kinds,
              QWidget &window);

    // Asked as a paper is: lots or a seller that are chosen now, and where phones reach the house.
    void setAsking(const std::function<void(PaperDialog::Asked &)> &asking) { m_asking = asking; }
    void retranslate();

private:
    void open(models::PaperKind kind);

    House &m_house;
    const Theme &m_theme;
    const QList<models::PaperKind> m_kinds;
    QWidget &m_window;
    QMap<models::PaperKind, QAction *> m_actions;
    std::function<void(PaperDialog::Asked &)> m_asking;
};

} // namespace gavel::ui
