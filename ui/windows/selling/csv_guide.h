#pragma once

#include "models/selling/lot_csv.h"
#include "theme/theme.h"

#include <QFrame>
#include <QMap>

class QLabel;
class QPushButton;

namespace gavel::ui {

// How a file of lots is written: its columns with a sentence each, and a sample to begin from.
class CsvGuide : public QFrame
{
    Q_OBJECT

public:
    explicit CsvGuide(const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void chooseAsked();
    void sampleAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QLayout *buildColumns();
    void retranslate();
    [[nodiscard]] static QString meaningOf(models::LotColumn column);

    QLabel *m_title;
    QLabel *m_text;
    QMap<models::LotColumn, QLabel *> m_meanings;
    QPushButton *m_choose;
    QPushButton *m_sample;
};

} // namespace gavel::ui
