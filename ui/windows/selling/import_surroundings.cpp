#include "windows/selling/import_surroundings.h"

#include "widgets/incoming_picture.h"
#include "windows/house.h"

namespace gavel::ui {

models::LotImporter::Surroundings importSurroundings(House &house)
{
    const auto lotOf = [&lots = house.lots()](auction::SaleId sale, const QString &number) {
        for (const protocol::LotView &lot : lots.lots()) {
            if (lot.sale == sale && lot.place.number == number)
                return lot.id;
        }
        return auction::LotId(0);
    };
    return {.sales = [&sales = house.sales()] { return sales.sales(); }, .lotOf = lotOf};
}

models::LotImporter::Pictures importPictures()
{
    const auto bytesOf = [](const Incoming &incoming) {
        return incoming.map([](const IncomingPicture &picture) { return picture.bytes; });
    };
    return {.faultOf = &fileFault,
            .read = [bytesOf](const QString &path) { return bytesOf(incomingFile(path)); },
            .faultOfHead = &headFault,
            .readBytes = [bytesOf](const QByteArray &bytes) { return bytesOf(incomingPicture(bytes)); }};
}

} // namespace gavel::ui
