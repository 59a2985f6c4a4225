#include "models/session_text.h"

#include <QCoreApplication>
#include <array>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

class SessionWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::SessionText)
};

struct Mark
{
    QLatin1StringView in; ///< the header
    QLatin1StringView called;
};

// In this order: the later ones are said by the earlier ones, too.
constexpr std::array browsers{Mark{"SamsungBrowser/"_L1, "Samsung Internet"_L1},
                              Mark{"Whale/"_L1, "Whale"_L1},
                              Mark{"EdgA/"_L1, "Edge"_L1},
                              Mark{"Edg/"_L1, "Edge"_L1},
                              Mark{"OPR/"_L1, "Opera"_L1},
                              Mark{"FxiOS/"_L1, "Firefox"_L1},
                              Mark{"Firefox/"_L1, "Firefox"_L1},
                              Mark{"CriOS/"_L1, "Chrome"_L1},
                              Mark{"Chrome/"_L1, "Chrome"_L1},
                              Mark{"Safari/"_L1, "Safari"_L1}};

constexpr std::array systems{Mark{"iPhone"_L1, "iPhone"_L1},   Mark{"iPad"_L1, "iPad"_L1},
                             Mark{"Android"_L1, "Android"_L1}, Mark{"CrOS"_L1, "ChromeOS"_L1},
                             Mark{"Windows"_L1, "Windows"_L1}, Mark{"Macintosh"_L1, "Mac"_L1},
                             Mark{"Linux"_L1, "Linux"_L1}};

template <typename Marks>
QString foundIn(const Marks &marks, const QString &userAgent)
{
    for (const Mark &mark : marks) {
        if (userAgent.contains(mark.in))
            return mark.called;
    }
    return {};
}

} // namespace

QString clientText(const QString &userAgent)
{
    const QString browser = foundIn(browsers, userAgent);
    const QString system = foundIn(systems, userAgent);
    if (!browser.isEmpty())
        return system.isEmpty() ? browser : browser + u", "_s + system;
    const QString first = userAgent.section(u' ', 0, 0).section(u'/', 0, 0);
    return first.isEmpty() ? SessionWords::tr("A program that does not say its name") : first;
}

} // namespace gavel::models
