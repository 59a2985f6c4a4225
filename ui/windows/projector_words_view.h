#pragma once

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
    // Empty: neither code nor address is shown.
    void setAddress(const QString &address);
    void setScale(double scale);

private:
    QVBoxLayout *m_column;
    HallLine *m_title;
    HallLine *m_sentence;
    QrCode *m_code;
    HallLine *m_address;
};

} // namespace gavel::ui
