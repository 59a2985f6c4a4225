#pragma once

#include "models/selling/lot_saver.h"
#include "models/selling/seller_lot.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace gavel::ui {

class House;
class LotForm;
class StatusBanner;

// Where one lot is written: its form, kept as a draft meanwhile, and what puts it up for sale. The same form changes a
// lot while nobody has bid, adds pictures to one that is bid on, and offers again what did not sell.
class LotDesk : public QWidget
{
    Q_OBJECT

public:
    LotDesk(House &house, const Theme &theme, QWidget *parent = nullptr);
    ~LotDesk() override;

    // A new lot, unless one is being written.
    void open();
    void beginNew(const models::SellForm::Values &usual = {});
    void resume(const QString &draft);
    // The draft was deleted: if it was the one in the form, what is typed there goes with it.
    void forget(const QString &draft);
    // That lot's terms, to change them.
    void change(auction::LotId lot);
    // What that lot was, to offer it again.
    void relist(auction::LotId lot);
    // Keeps what was typed as a draft, now.
    void keep();
    // The lot that is changed; none: a new one is written.
    [[nodiscard]] std::optional<auction::LotId> changing() const { return m_draft.changes; }

Q_SIGNALS:
    // Another lot is in the form, which is to be seen.
    void begun();
    // It is on sale, or changed, with its pictures.
    void done(gavel::auction::LotId lot);
    void lotChosen(gavel::auction::LotId lot);
    // My lots are to be looked at.
    void sellingAsked();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // Why a lot is being read.
    enum class Reading { Nothing, ToChange, ToGoOnChanging, ToRelist };

    [[nodiscard]] QWidget *buildBelow();
    void follow();
    void followLot();
    void showTexts();

    void noteEdit();
    void keepSoon();
    void begin(const models::Draft &draft);
    void read(auction::LotId lot, Reading reading);
    void fillFromLot();
    void sayWhatStands(const protocol::LotView &lot);

    // lot_desk_submitting.cpp
    [[nodiscard]] std::optional<models::LotJob> job();
    void sayWhatIsWrong();
    void submit();
    void busy(bool on);
    void finish();
    void showProblem(const link::Problem &problem);
    void act();

    House &m_house;
    StatusBanner *m_banner;
    QPushButton *m_submit;
    QPushButton *m_fresh; // leaves what is in the form as a draft
    QLabel *m_kept;
    LotForm *m_form;
    models::Draft m_draft; // the one in the form
    models::SellerLot m_lot;
    models::LotSaver m_saver;
    QTimer m_keeping;
    bool m_isEdited = false; // since it was kept
    Reading m_reading = Reading::Nothing;
    bool m_isHeld = false;                // the lot that is changed is bid on: only pictures are added
    std::optional<models::LotJob> m_left; // of a lot that is there: what it still lacks
    QPointer<QWidget> m_focusFell;        // on this, when the button that submits could not be pressed any more
    enum class Offer { Nothing, SeeLot, SeeSelling } m_offer = Offer::Nothing; // of the banner
};

} // namespace gavel::ui
