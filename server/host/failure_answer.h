#pragma once

#include "host/options.h"
#include "net/http_failure.h"
#include "net/http_request.h"
#include "net/http_response.h"

namespace gavel::host {

/// The answer where a request failed before anybody was asked: a problem document in the reader's language
/// (PROTOCOL.md, "HTTP"), or a page of it for a person's browser. `head` is null where none could be read. Pure.
[[nodiscard]] net::Response failureAnswer(net::HttpFailure failure, const net::RequestHead *head,
                                          const HostOptions &options);

} // namespace gavel::host
