#pragma once

#include "auction/lot.h"

#include <QWidget>

#include <optional>

class QCheckBox;

namespace gavel::ui {

class DropDown;
class FormField;
class SpanBox;

// Whether late bids extend a lot's time, and how: within which time, by how much and counted from what, how far and how
// often.
class SoftCloseFields : public QWidget
{
    Q_OBJECT

public:
    explicit SoftCloseFields(QWidget *parent = nullptr);

    void setSoftClose(const std::optional<auction::SoftClose> &soft);
    [[nodiscard]] std::optional<auction::SoftClose> softClose() const;
    // Where what is wrong with it is said.
    [[nodiscard]] FormField &first() const { return *m_windowField; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void follow();
    void showChosen();
    void showCounts();
    void retranslate();

    QCheckBox *m_soft;
    SpanBox *m_window;
    SpanBox *m_extend;
    SpanBox *m_cap;
    DropDown *m_from;
    DropDown *m_count; // of extensions
    QWidget *m_fields; // while it is on
    FormField *m_windowField;
    FormField *m_extendField;
    FormField *m_capField;
    FormField *m_fromField;
    FormField *m_countField;
};

} // namespace gavel::ui
