#pragma once

#include "models/hosting/house_form.h"
#include "theme/theme.h"
#include "windows/hosting.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class ChoiceField;
class DropDown;
class FormField;
class StatusBanner;
class TlsFields;

// A new house in three short pages: what it is, how money is handled, and who comes in. Nothing that was typed is lost
// by going back, by a fault or by a host that could not start.
class HostingSetup : public QWidget
{
    Q_OBJECT

public:
    explicit HostingSetup(const Theme &theme, QWidget *parent = nullptr);

    // From the first page on, with what was typed before.
    void begin();
    void setBusy(bool busy);
    void fail(HostingTrouble trouble, const QString &detail);
    // Why the computer's host did not start, in the program's language where it knows better than the host.
    [[nodiscard]] static QString sentenceFor(HostingTrouble trouble, const QString &detail);

Q_SIGNALS:
    void openAsked(const gavel::models::HostingOptions &options);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Field = models::HouseForm::Field;
    enum Page { HousePage, MoneyPage, PeoplePage, PageCount };

    [[nodiscard]] QWidget *buildFoot();
    [[nodiscard]] QWidget *buildHousePage();
    [[nodiscard]] QWidget *buildMoneyPage();
    [[nodiscard]] QWidget *buildPeoplePage();
    [[nodiscard]] models::HouseForm form() const;
    [[nodiscard]] QString faultOf(Field field) const;
    [[nodiscard]] FormField *fieldOf(Field field) const { return m_fields.value(field); }
    [[nodiscard]] static Page pageOf(Field field);
    void showPage(int page);
    void showFocused();
    void goOn();
    void goBack();
    [[nodiscard]] bool showFaults(const models::HouseForm::Faults &faults, int page);
    void showExample();
    void offerTaxRate();

    // hosting_setup_words.cpp
    void retranslate();
    void retranslateHouse();
    void retranslateMoney();
    void retranslatePeople();

    QLabel *m_title;
    QLabel *m_step;
    QStackedWidget *m_pages;
    QLineEdit *m_name;
    DropDown *m_currency;
    QLineEdit *m_premium;
    QLineEdit *m_commission;
    DropDown *m_taxKind;
    QLineEdit *m_taxRate;
    QLineEdit *m_openingFunds;
    QLineEdit *m_port;
    TlsFields *m_tls;
    QHash<Field, FormField *> m_fields;
    FormField *m_currencyField;
    FormField *m_taxKindField;
    ChoiceField *m_contents;
    ChoiceField *m_funds;
    ChoiceField *m_sellers;
    ChoiceField *m_reach;
    QLabel *m_example;
    StatusBanner *m_banner;
    QPushButton *m_back;
    QPushButton *m_next;
    bool m_busy = false;
};

} // namespace gavel::ui
