#pragma once

#include "widgets/sharing_header.h"

namespace gavel::ui {

/// Headings as wide as their bold words: the style would measure them thin, or keep room for an arrow as high as the
/// row.
class WordHeadings : public SharingHeader
{
    Q_OBJECT

public:
    explicit WordHeadings(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QSize headingSize(int column) const override;
};

} // namespace gavel::ui
