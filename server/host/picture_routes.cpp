#include "host/picture_routes.h"

#include "auction/lot_pictures.h"
#include "protocol/schema_words.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

const QString imagePattern = u"/api/v1/lots/{n}/images/{n}"_s;

/// Whoever may never change the lot's pictures is told before they cost any work. The book decides it once more.
void ifOwn(const Call &call, const std::function<void()> &then)
{
    if (call.who->blocked)
        return call.refuse(auction::Refusal::Blocked);
    if (call.numbers[1] > protocol::limits::imagesMax)
        return call.refuse(auction::Refusal::NotFound);
    call.house().store.ask(store::query::GetLot{call.numbers[0]}, [call, then](const auto &lot) {
        if (!lot || !*lot)
            return call.refuse(lot ? auction::Refusal::UnknownLot : auction::Refusal::Busy);
        const protocol::LotView &view = **lot;
        const auto refusal = auction::pictureRefusal(auction::PictureChange::Add, {call.account(), call.who->host},
                                                     view.owner.id, view.phase, view.bids > 0);
        if (refusal == auction::Refusal::Forbidden)
            return call.refuse(*refusal);
        then();
    });
}

void putImage(const Call &call)
{
    ifOwn(call, [call] {
        if (!call.hasBody() || !call.hasRoom() || !call.within(Quota::Pictures))
            return;
        // What was decoded counts, whatever comes of it: that costs. Nobody does it for what is no picture.
        const QByteArray whose = QByteArray::number(call.account());
        const auto refusal = call.house().workers.prepare(whose, call.request().body, [call](const auto &picture) {
            if (!picture && picture.error() != PictureFault::Damaged)
                call.giveBack(Quota::Pictures);
            if (!picture)
                return call.refuse(faultOf(picture.error()));
            call.house().store.submit(call.now(),
                                      store::command::PutImage{.lot = call.numbers[0],
                                                               .by = call.account(),
                                                               .byHost = call.who->host,
                                                               .n = static_cast<int>(call.numbers[1]),
                                                               .tag = picture->tag,
                                                               .type = picture->type,
                                                               .data = picture->data,
                                                               .thumb = picture->thumb},
                                      call.answerLot());
        });
        if (refusal) {
            call.giveBack(Quota::Pictures);
            call.refuse(*refusal);
        }
    });
}

void deleteImage(const Call &call)
{
    ifOwn(call, [call] {
        if (!call.within(Quota::Changes))
            return;
        call.house().store.submit(call.now(),
                                  store::command::DeleteImage{.lot = call.numbers[0],
                                                              .by = call.account(),
                                                              .byHost = call.who->host,
                                                              .n = static_cast<int>(call.numbers[1])},
                                  call.counted(Quota::Changes, call.answerLot()));
    });
}

void getImage(const Call &call, bool thumb)
{
    const QByteArray etag = '"' + call.words[0].toLatin1() + (thumb ? "-thumb" : "") + '"';
    const QList<net::HeaderField> fields{{"Cache-Control", "public, max-age=31536000, immutable"},
                                         {"X-Content-Type-Options", "nosniff"},
                                         {"Content-Security-Policy", "default-src 'none'"}};
    call.house().pictures.find(call.words[0], thumb, [call, fields, etag](const store::Image *image) {
        if (!image || image->data.isEmpty())
            return call.refuse(image ? auction::Refusal::NotFound : auction::Refusal::Busy);
        net::Response response;
        response.fields = fields;
        response.contentType = image->type.toLatin1();
        response.body = image->data;
        response.compressible = false;
        call.respondUnder(etag, response);
    });
}

const QList ofOwnPicture{auction::Refusal::UnknownLot, auction::Refusal::Forbidden, auction::Refusal::Blocked,
                         auction::Refusal::WrongPhase, auction::Refusal::HasBids,   auction::Refusal::NotFound};

Operation pictureOf(const QString &id, const QString &summary)
{
    return pageOperation(id, summary, u"image/*"_s)
        .path({u"tag"_s})
        .givesType(206, u"The part of it that Range names"_s, u"image/*"_s)
        .refuses({auction::Refusal::NotFound});
}

} // namespace

bool takesImage(const Router &router, const net::RequestHead &head)
{
    return router.has(head, "PUT"_ba, imagePattern);
}

void addPictureRoutes(Router &router, House &)
{
    router.add("PUT"_ba, imagePattern, Caller::SignedIn,
               Operation(u"putImage"_s, u"Adds a picture, or replaces one, 1 to 12"_s)
                   .path({u"id"_s, u"n"_s})
                   .takesPicture()
                   .gives(200, u"The lot as it is now"_s, {u"Lot"_s})
                   .refuses(ofOwnPicture),
               putImage);
    router.add("DELETE"_ba, imagePattern, Caller::SignedIn,
               Operation(u"deleteImage"_s, u"Takes a picture away"_s)
                   .path({u"id"_s, u"n"_s})
                   .gives(200, u"The lot as it is now"_s, {u"Lot"_s})
                   .refuses(ofOwnPicture),
               deleteImage);
    router.add("GET"_ba, u"/img/{w}"_s, Caller::Anyone, pictureOf(u"getPicture"_s, u"A picture"_s),
               [](const Call &call) { getImage(call, false); });
    router.add("GET"_ba, u"/img/{w}/thumb"_s, Caller::Anyone, pictureOf(u"getThumb"_s, u"A picture's thumbnail"_s),
               [](const Call &call) { getImage(call, true); });
}

} // namespace gavel::host
