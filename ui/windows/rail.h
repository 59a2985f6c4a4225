#pragma once

#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QLayout;
class QPushButton;

namespace gavel::ui {

class House;
class RailButton;

// The places of the house at the side, with what waits there, and who is signed in. Narrow, it shows icons alone.
class Rail : public QFrame
{
    Q_OBJECT

public:
    enum Place {
        Catalogue,
        Watching,
        Bids,
        Won,
        Selling,
        CheckIn,
        Cashier,
        RunningOrder,
        Console,
        ThisHouse,
        MyAccount,
        PlaceCount
    };
    Q_ENUM(Place)

    Rail(House &house, const Theme &theme, QWidget *parent = nullptr);

    // What the place is called, in the language of the moment.
    [[nodiscard]] static QString nameOf(Place place);
    void setPlace(Place place);
    void setNarrow(bool narrow);
    // The running order, the console and the house's own page are offered to the host's account alone, the cashier's
    // screen to cashiers too, the account's to who has one.
    void setOffered(Place place, bool offered);
    void setCount(Place place, int count, bool alarming = false);

Q_SIGNALS:
    void placeChosen(gavel::ui::Rail::Place place);
    void signInAsked();
    void signOutAsked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void retranslate();
    void showAccount();

    House &m_house;
    const Theme &m_theme;
    QLabel *m_sign;
    QLabel *m_brand;
    QList<RailButton *> m_places;
    QWidget *m_divider; // before what staff have
    QLabel *m_nick;
    QLabel *m_email;
    QPushButton *m_account;
    QLayout *m_top = nullptr; // the sign and the name of the program
    bool m_narrow = false;
    bool m_low = false; // there is room for places alone
};

} // namespace gavel::ui
