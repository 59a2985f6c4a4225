// Which certificate hosts under TLS are to have: a test sets `ca` once its host has made one.
import http from 'node:http';
import https from 'node:https';

export const trust = { ca: undefined };

/** The module of node that speaks to this address. */
export function transportTo(url) {
  return String(url).startsWith('https:') ? https : http;
}
