#include "widgets/lot_delegate.h"

namespace gavel::ui {

namespace {

constexpr int overhang = 2;

} // namespace

bool LotDelegate::isExposed(const QRect &part) const
{
    return !m_exposed || m_exposed->intersects(part.adjusted(-overhang, -overhang, overhang, overhang));
}

} // namespace gavel::ui
