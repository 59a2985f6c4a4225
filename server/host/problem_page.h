#pragma once

#include "host/language.h"
#include "net/http_request.h"
#include "net/http_response.h"

namespace gavel::host {

/// Whether a person's browser asks, which shows whatever comes: Accept names HTML, and nothing of the API is asked for.
[[nodiscard]] bool wantsPage(const net::RequestHead &head);

/// A problem document as a page in the same words, which stands for itself: in a full house nothing else may come. What
/// passes (429, 503) is asked for again by the page itself. Pure.
[[nodiscard]] net::Response problemPage(const net::Response &problem, const net::RequestHead &head, Language language);

} // namespace gavel::host
