#pragma once

#include "models/catalogue/finder_model.h"
#include "theme/theme.h"

#include <QList>
#include <QPointer>
#include <QWidget>

class QAction;
class QFrame;
class QLabel;
class QListView;

namespace gavel::ui {

class House;
class SearchField;

// Goes to any lot or does anything by a few letters: a field and what it finds, over the whole window. The keyboard
// alone suffices; Escape or a click beside it puts it away.
class Finder : public QWidget
{
    Q_OBJECT

public:
    // Over `window`, which it fills.
    Finder(House &house, const Theme &theme, QWidget *window);

    // Offers these actions, as far as they are visible and enabled now.
    void open(const QList<QAction *> &actions);

Q_SIGNALS:
    void lotChosen(gavel::auction::LotId lot);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(House &house);
    void retranslate();
    void layOut();
    void showFound();
    void tellCurrent();
    void go(const QModelIndex &index);
    void putAway();

    const Theme &m_theme;
    models::FinderModel m_model;
    QList<QPointer<QAction>> m_actions;
    QPointer<QWidget> m_focusBefore;
    QFrame *m_panel;
    SearchField *m_field;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace gavel::ui
