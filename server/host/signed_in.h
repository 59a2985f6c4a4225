#pragma once

#include "host/call.h"

namespace gavel::host {

/// The answer to whoever has signed in or up: the account, its token and the cookie, or why not.
void answerSignedIn(const Call &call, const store::Outcome<protocol::AccountView> &account, const QByteArray &token);

/// Whether an address may try once more to sign in; otherwise answers so. Each try counts.
[[nodiscard]] bool maySignIn(const Call &call);

/// Passwords, codes and links that were wrong: who has been wrong too often learns nothing more, not even of the right
/// one, behind whatever address. Otherwise answers so.
[[nodiscard]] bool mayGuess(const Call &call);
void countWrongGuess(const Call &call);

} // namespace gavel::host
