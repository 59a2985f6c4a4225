#pragma once

#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace gavel::ui {

class ChoiceField;
class FormField;
class HostingService;
class House;
class HouseRates;
class MessageEdit;
class StatusBanner;
class TlsFields;

// What the host's house says of itself and who may do what in it, to be changed while it is open: its name, its logo,
// a few words, how its people are reached; who sells, who signs up, and, where this program hosts it, who comes in.
// What others change meanwhile is shown unless something was written here.
class ThisHouseView : public QWidget
{
    Q_OBJECT

public:
    // `hosting` is null where nothing can be hosted.
    ThisHouseView(House &house, const Theme &theme, HostingService *hosting, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildLogo();
    void follow();
    void retranslate();
    void retranslateChoices();
    void showHouse();
    void showLogo();
    void showReach();
    void showTls();
    [[nodiscard]] bool areFilesThere();
    void touch();
    void save();
    void saved(bool fine, const QString &problem);
    void chooseLogo();
    void putLogo(const QByteArray &bytes);
    [[nodiscard]] bool isHostedHere() const;

    House &m_house;
    const Theme &m_theme;
    HostingService *m_hosting;
    QLabel *m_title;
    QLabel *m_explains;
    QLabel *m_logo;
    QPushButton *m_chooseLogo;
    QPushButton *m_removeLogo;
    MessageEdit *m_name;
    QPlainTextEdit *m_about;
    MessageEdit *m_contact;
    FormField *m_nameField;
    FormField *m_aboutField;
    FormField *m_contactField;
    ChoiceField *m_reach;
    QLabel *m_address;
    TlsFields *m_tls;
    QLabel *m_tlsNote;
    ChoiceField *m_sellers;
    ChoiceField *m_joiners;
    ChoiceField *m_shown;
    HouseRates *m_rates;
    StatusBanner *m_banner;
    QPushButton *m_save;
    QPushButton *m_discard;
    bool m_touched = false;
    bool m_shows = false; // what the house says is being written into the fields
};

} // namespace gavel::ui
