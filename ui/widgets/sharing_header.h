#pragma once

#include <QHeaderView>

namespace gavel::ui {

// The headings of a table whose columns share its width by meaning: one of them is wide, the others are as wide as
// their words. What the wide one has no use for on a large screen goes to those after it in equal parts.
class SharingHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit SharingHeader(QWidget *parent = nullptr);

    void setWideColumn(int column);
    void setModel(QAbstractItemModel *model) override;

protected:
    // Of a heading by itself, without what its column shares in.
    [[nodiscard]] virtual QSize headingSize(int column) const;

    QSize sectionSizeFromContents(int column) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void share();
    [[nodiscard]] int wordsWidth(int column) const;

    int m_wide = -1;
    int m_spread = 0; // of each column after the wide one, beyond its words
};

} // namespace gavel::ui
