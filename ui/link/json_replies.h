#pragma once

#include "link/host_bounds.h"
#include "link/http_client.h"
#include "link/page.h"
#include "link/page_count.h"

#include <QJsonArray>
#include <QJsonObject>
#include <functional>
#include <memory>
#include <optional>

namespace gavel::link {

// Replies in JSON made replies in shapes. GUI thread.

template <typename Value>
using Reader = std::optional<Value> (*)(const QJsonObject &);

/// Turns a reply about a shape into one about the JSON that it is read from.
template <typename Value>
Reply<QJsonObject> reading(Reader<Value> read, const Reply<Value> &reply)
{
    return [read, reply](const Result<QJsonObject> &json) {
        if (!json)
            return reply(tl::unexpected(json.error()));
        if (std::optional<Value> value = read(*json))
            return reply(*value);
        reply(tl::unexpected(lineProblem(Problem::Kind::Unreadable)));
    };
}

/// Of what is answered, nothing but that it was done.
template <typename Value>
Reply<Value> doneBy(const Reply<Done> &reply)
{
    return [reply](const Result<Value> &result) {
        if (result)
            return reply(Done());
        reply(tl::unexpected(result.error()));
    };
}

/// A page of items; one that can't be read spoils the page, since leaving it out would be a lie.
template <typename Item>
Reply<QJsonObject> readingPage(Reader<Item> read, const Reply<Page<Item>> &reply)
{
    return [read, reply](const Result<QJsonObject> &json) {
        if (!json)
            return reply(tl::unexpected(json.error()));
        Page<Item> page;
        page.next = json->value(QLatin1StringView("next")).toVariant().toString();
        const QJsonValue items = json->value(QLatin1StringView("items"));
        if (!items.isArray() || page.next.size() > bounds::cursorMax)
            return reply(tl::unexpected(lineProblem(Problem::Kind::Unreadable)));
        for (const QJsonValue &value : items.toArray()) {
            const std::optional<Item> item = read(value.toObject());
            if (!item)
                return reply(tl::unexpected(lineProblem(Problem::Kind::Unreadable)));
            page.items.append(*item);
        }
        reply(page);
    };
}

/// Asks for page after page and replies with all their items.
template <typename Item>
struct Collection : std::enable_shared_from_this<Collection<Item>>
{
    using Fetch = std::function<void(const QString &after, const Reply<Page<Item>> &)>;

    Fetch fetch;
    Reply<QList<Item>> reply;
    QList<Item> items;
    PageCount pages;

    /// `after`: where to begin; empty: at the first.
    static void begin(const Fetch &fetch, const Reply<QList<Item>> &reply, const QString &after = {})
    {
        auto collection = std::make_shared<Collection>();
        collection->fetch = fetch;
        collection->reply = reply;
        collection->next(after);
    }

    void next(const QString &after)
    {
        fetch(after, [self = this->shared_from_this()](const Result<Page<Item>> &page) {
            if (!page)
                return self->reply(tl::unexpected(page.error()));
            if (!self->pages.admits(page->items.size(), page->next))
                return self->reply(tl::unexpected(lineProblem(Problem::Kind::Unreadable)));
            self->items += page->items;
            if (page->next.isEmpty())
                return self->reply(self->items);
            self->next(page->next);
        });
    }
};

} // namespace gavel::link
