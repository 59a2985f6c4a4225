#pragma once

#include "auction/money.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class CsvImportView;
class DraftsView;
class House;
class LotDesk;
class SegmentedButtons;

// Where lots are put up for sale: one by a form, the drafts of such, many from a file.
class SellView : public QWidget
{
    Q_OBJECT

public:
    SellView(House &house, const Theme &theme, QWidget *parent = nullptr);
    ~SellView() override;

    enum Tab { One, Drafts, Many };

    // The form for a new lot, with what was being written in it.
    void openForm();
    void openTab(Tab tab);
    // The form with that lot's terms, to change them.
    void change(auction::LotId lot);
    // The form with what that lot was, to offer it again.
    void relist(auction::LotId lot);

Q_SIGNALS:
    // It is on sale, or changed, with its pictures.
    void done(gavel::auction::LotId lot);
    void lotChosen(gavel::auction::LotId lot);
    void backAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void retranslate();
    void showTitle();
    void showDraftCount();

    House &m_house;
    QPushButton *m_back;
    QLabel *m_title;
    SegmentedButtons *m_tabs;
    QStackedWidget *m_stack;
    LotDesk *m_desk;
    DraftsView *m_drafts;
    CsvImportView *m_many;
};

} // namespace gavel::ui
