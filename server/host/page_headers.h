#pragma once

#include "net/http_response.h"

namespace gavel::host {

/// Of what a browser may show as a page by itself: it loads nothing from elsewhere, and runs no script in its text.
inline const QList<net::HeaderField> headersOfPages{
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Content-Security-Policy",
     "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"},
};

} // namespace gavel::host
