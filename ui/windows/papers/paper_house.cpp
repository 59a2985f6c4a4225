#include "windows/papers/paper_house.h"

#include "windows/house.h"
#include "windows/papers/paper_pictures.h"

namespace gavel::ui {

PaperHouse paperHouseOf(House &house, PaperPictures &pictures)
{
    const auto &view = house.line().house();
    if (!view)
        return {};
    return {.name = view->name, .contact = view->contact, .logo = view->logo ? pictures.of(view->logo->url) : QImage()};
}

} // namespace gavel::ui
