#pragma once

#include "theme/theme.h"
#include "windows/papers/paper_pages.h"

#include <QCache>
#include <QPixmap>
#include <QWidget>
#include <memory>

namespace gavel::ui {

// The pages of a paper as they will come out, one below the other on white paper, as wide as the widget. Those that are
// seen are painted, and kept a while.
class PaperPreview : public QWidget
{
    Q_OBJECT

public:
    static constexpr int pagesKept = 12;

    PaperPreview(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    void setPages(std::shared_ptr<const PaperPages> pages);
    // Whichever pages have it are painted anew.
    void pictureChanged(const QString &path);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QRectF sheet(int page) const;
    [[nodiscard]] int wantedHeight() const;
    [[nodiscard]] QPixmap pictureOf(int page, const QSize &pixels);

    const Theme &m_theme;
    std::shared_ptr<const PaperPages> m_pages;
    QCache<int, QPixmap> m_painted{pagesKept};
};

} // namespace gavel::ui
