// Keys by which the host knows a command again that it is told twice.

/** A new one. Over plain http a page has no crypto.randomUUID. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
