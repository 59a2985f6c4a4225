#pragma once

#include "models/hosting/invitation.h"
#include "widgets/hall_line.h"

#include <QWidget>

class QVBoxLayout;

namespace gavel::ui {

class QrCode;

// A hall's screen while there is no lot to show: the house, a sentence, and where people bid, as a code for phones.
class ProjectorWordsView : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectorWordsView(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &sentence);
    // Without an address neither code nor address is shown.
    void setInvitation(const models::Invitation &invitation);
    void setScale(double scale);

private:
    QVBoxLayout *m_column;
    HallLine *m_title;
    HallLine *m_sentence;
    QrCode *m_code;
    HallLine *m_address;
};

// Where people come in, on one line: the hall's code stands out, for those who type it. Without one the address is set
// as `bare` is.
[[nodiscard]] QList<HallLine::Run> runsOf(const models::Invitation &invitation, HallLine::Run bare);

} // namespace gavel::ui
