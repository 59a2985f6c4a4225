#pragma once

#include "host/language.h"
#include "host/quotas.h"
#include "net/http_response.h"
#include "store/commands.h"

namespace gavel::host {

/// A refusal in words, for a problem document or a room's error. `code` is what programs switch on. All here is
/// pure: any thread.
struct Words
{
    QString title;
    QString detail;
};

/// Says a fault in the reader's language. The ask is written with the house's currency.
[[nodiscard]] Words wordsFor(const store::Fault &fault, Language language, const auction::Currency &currency);

/// Says that an account has done as much as it may in an hour, and when it may go on.
[[nodiscard]] Words wordsFor(Quota quota, int perHour, int secondsLeft, Language language);

/// Says that lots and pictures wait for room on the host's disk.
[[nodiscard]] Words lowDiskWords(Language language);

/// Says that this port speaks TLS alone, and where; `host` is the request's Host, or empty.
[[nodiscard]] Words tlsWords(const QByteArray &host, Language language);

/// Says that as many people are here as the house can take.
[[nodiscard]] Words fullWords(Language language);

/// A problem document without anything beside its words; of the refusal's status unless another is given.
[[nodiscard]] net::Response problemResponse(auction::Refusal refusal, const Words &words, Language language,
                                            std::optional<int> status = {});

/// The problem document of a fault (RFC 9457, PROTOCOL.md "HTTP").
[[nodiscard]] net::Response problemResponse(const store::Fault &fault, Language language,
                                            const auction::Currency &currency);

/// What a room acknowledges a refusal with: {error:{code,detail,ask?}}.
[[nodiscard]] QJsonObject roomError(const store::Fault &fault, Language language, const auction::Currency &currency);

} // namespace gavel::host
