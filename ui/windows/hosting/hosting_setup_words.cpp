#include "windows/hosting/hosting_setup.h"

#include "protocol/limits.h"
#include "widgets/choice_field.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

void HostingSetup::retranslate()
{
    const int page = m_pages->currentIndex();
    const QString titles[] = {tr("Your house"), tr("The money"), tr("The people")};
    m_title->setText(titles[page]);
    m_step->setText(tr("A new house · step %1 of %2").arg(page + 1).arg(static_cast<int>(PageCount)));
    m_back->setText(tr("Back"));
    const bool isLast = page + 1 == PageCount;
    m_next->setText(isLast ? tr("Open the house") : tr("Next"));
    retranslateHouse();
    retranslateMoney();
    retranslatePeople();
    showExample();
}

void HostingSetup::retranslateHouse()
{
    fieldOf(Field::Name)->setTexts(tr("&Name"), tr("What people read when they come in. You can change it later."));
    m_name->setPlaceholderText(tr("Harbour Lights Charity Evening"));
    m_currencyField->setTexts(tr("&Currency"), tr("All prices are in it. It stays as it is."));
    m_taxKindField->setTexts(tr("&Tax"));
    // In the order of models::TaxKind.
    const QStringList kinds{tr("None"), tr("Added, on the premium"), tr("Added, on price and premium"),
                            tr("Included in the price")};
    m_taxKind->setTexts(kinds);
    fieldOf(Field::Tax)->setTexts(tr("Ta&x, in percent"), tr("Sales can have another."));
    m_contents->setTexts(tr("What is in it"), {{tr("Nothing yet"), tr("You and your sellers add the lots.")},
                                               {tr("Example lots and bidders"),
                                                tr("A house in full swing, to look around and try everything.")}});
}

void HostingSetup::retranslateMoney()
{
    fieldOf(Field::Premium)
        ->setTexts(
            tr("&Premium, in percent"),
            tr("What buyers pay on top of the price. “26; 21 > 10000” is 26 up to 10000 and 21 of what lies above. "
               "It stays as it is."));
    fieldOf(Field::Commission)
        ->setTexts(tr("Co&mmission, in percent"),
                   tr("What sellers leave you of the price, written likewise. It stays as it is."));
    for (auto *edit : {m_premium, m_commission})
        edit->setPlaceholderText(u"0"_s);
    m_funds->setTexts(tr("How much people may bid"),
                      {{tr("As much as they like"), tr("You settle with them after the auction.")},
                       {tr("As much as they have deposited"),
                        tr("You enter what each has paid in; nobody can bid more than that.")}});
    fieldOf(Field::OpeningFunds)
        ->setTexts(tr("&Opening funds"), tr("What everyone has from the start, before they deposit anything."));
    m_openingFunds->setPlaceholderText(u"0"_s);
}

void HostingSetup::retranslatePeople()
{
    m_reach->setTexts(tr("Who can come in"),
                      {{tr("This computer alone"), tr("To prepare, or to try it. You can open it wider next time.")},
                       {tr("People on this network"),
                        tr("Phones and computers on the same network join by an address that you are shown.")},
                       {tr("Guests in a hall"),
                        tr("The same, for many phones behind one router: no address of this network is limited.")}});
    fieldOf(Field::Port)
        ->setTexts(tr("Po&rt"), tr("Part of the address. Left empty it is %1, or another if that is taken.")
                                    .arg(protocol::limits::portDefault));
    m_port->setPlaceholderText(QString::number(protocol::limits::portDefault));
    m_sellers->setTexts(tr("Who may sell"),
                        {{tr("Everyone who signs in"), tr("Anyone can put up a lot. You can change it later.")},
                         {tr("Only you"), tr("Every lot is entered by you, as the house.")}});
}

} // namespace gavel::ui
