#pragma once

#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace gavel::ui {

class House;
class RailButton;

// The places of the house at the side, with what waits there, and who is signed in. Narrow, it shows icons alone.
class Rail : public QFrame
{
    Q_OBJECT

public:
    enum Place { Catalogue, Watching, Bids, Won, Selling, Console, PlaceCount };
    Q_ENUM(Place)

    Rail(House &house, const Theme &theme, QWidget *parent = nullptr);

    // What the place is called, in the language of the moment.
    [[nodiscard]] static QString nameOf(Place place);
    void setPlace(Place place);
    void setNarrow(bool narrow);
    // The console is offered to the host's account alone.
    void setOffered(Place place, bool offered);
    void setCount(Place place, int count, bool alarming = false);

Q_SIGNALS:
    void placeChosen(gavel::ui::Rail::Place place);
    void signInAsked();
    void signOutAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showAccount();

    House &m_house;
    const Theme &m_theme;
    QLabel *m_sign;
    QLabel *m_brand;
    QList<RailButton *> m_places;
    QWidget *m_divider; // before the console
    QLabel *m_nick;
    QLabel *m_email;
    QPushButton *m_account;
    bool m_narrow = false;
};

} // namespace gavel::ui
