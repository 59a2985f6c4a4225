#pragma once

#include "theme/theme.h"
#include "widgets/invitation_sheet.h"

#include <QPageSize>
#include <QWidget>

namespace gavel::ui {

// The first page of sheets as it will come out, small, on white paper.
class SheetPreview : public QWidget
{
    Q_OBJECT

public:
    SheetPreview(const QString &objectName, const QPageSize &paper, const Theme &theme, QWidget *parent = nullptr);

    void setPages(const SheetPages &pages);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QPageSize m_paper;
    const Theme &m_theme;
    SheetPages m_pages;
};

} // namespace gavel::ui
