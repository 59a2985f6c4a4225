#pragma once

#include <QByteArray>
#include <QHash>
#include <list>
#include <utility>

namespace gavel::host {

/// Values by key in the order in which they were last used, so that whoever bounds them can let the one go that was
/// used longest ago. Every call is O(1), but for removeIf(). A value; any thread.
template <typename Value>
class RecencyMap
{
public:
    /// Uses it. Null if there is none; valid until it is removed.
    [[nodiscard]] Value *use(const QByteArray &key)
    {
        const auto known = m_places.constFind(key);
        if (known == m_places.constEnd())
            return nullptr;
        m_entries.splice(m_entries.end(), m_entries, *known);
        return &(*known)->value;
    }

    /// Adds it, or replaces the one of that key, as the last used.
    Value &put(const QByteArray &key, Value value)
    {
        remove(key);
        m_entries.push_back({key, std::move(value)});
        m_places.insert(key, std::prev(m_entries.end()));
        return m_entries.back().value;
    }

    void remove(const QByteArray &key)
    {
        const auto known = m_places.constFind(key);
        if (known == m_places.constEnd())
            return;
        m_entries.erase(*known);
        m_places.erase(known);
    }

    /// The one that was used longest ago; there must be one.
    [[nodiscard]] const Value &oldest() const { return m_entries.front().value; }
    void removeOldest()
    {
        m_places.remove(m_entries.front().key);
        m_entries.pop_front();
    }

    template <typename Predicate>
    void removeIf(Predicate predicate)
    {
        for (auto entry = m_entries.begin(); entry != m_entries.end();) {
            if (predicate(entry->value)) {
                m_places.remove(entry->key);
                entry = m_entries.erase(entry);
            } else {
                ++entry;
            }
        }
    }

    [[nodiscard]] qsizetype size() const { return m_places.size(); }

private:
    struct Entry
    {
        QByteArray key;
        Value value;
    };

    std::list<Entry> m_entries; ///< used longest ago first
    QHash<QByteArray, typename std::list<Entry>::iterator> m_places;
};

} // namespace gavel::host
