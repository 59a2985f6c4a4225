#include "link/staff_record.h"

#include "link/json_replies.h"
#include "protocol/limits.h"

#include <QPointer>

namespace gavel::link {

using namespace Qt::StringLiterals;

void readRecord(HttpClient &http, qint64 after, QObject *context, const Reply<QList<protocol::RecordLine>> &reply)
{
    const auto fetch = [&http, context = QPointer(context)](const QString &from,
                                                            const Reply<Page<protocol::RecordLine>> &page) {
        const QUrlQuery query{{u"after"_s, from}, {u"limit"_s, QString::number(protocol::limits::pageMax)}};
        if (context)
            http.sendForJson(HttpRequest::get(u"/api/v1/record"_s, query), context,
                             readingPage<protocol::RecordLine>(&protocol::recordLineFromJson, page));
    };
    Collection<protocol::RecordLine>::begin(fetch, reply, QString::number(after));
}

} // namespace gavel::link
