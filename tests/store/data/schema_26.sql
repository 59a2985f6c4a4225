-- The rows of a book of schema 26 whose opening funds, of Ann's and Bob's 10,000, were posted as cash. Ann paid in 700 as well, once
-- in another moment under the very note; Bob has what he began with.

INSERT INTO house (id, name, currency, exponent, premium, commission, change, heartbeat, last_event, public_id) VALUES (1, 'Former house', 'USD', 2, 1000, 500, 0, 1795900031217, 1795900029203, '10df820c0ed527dcc4fd');
INSERT INTO sales (id, name, phase) VALUES (1, 'Former house', 1);
INSERT INTO accounts (id, email, email_key, nick, nick_key, password, is_host, created_at, search) VALUES (1, 'host', X'686F7374', 'host', X'686F7374', 'hash', 1, 1795900001008, 'host');
INSERT INTO accounts (id, email, email_key, nick, nick_key, password, limited, deposits, created_at, search) VALUES (2, 'ann@example.org', X'616E6E406578616D706C652E6F7267', 'Ann', X'616E6E', 'hash', 1, 10700, 1795900001010, 'ann');
INSERT INTO accounts (id, email, email_key, nick, nick_key, password, limited, deposits, created_at, search) VALUES (3, 'bob@example.org', X'626F62406578616D706C652E6F7267', 'Bob', X'626F62', 'hash', 1, 10000, 1795900001011, 'bob');
INSERT INTO postings (at, entry, party, kind, amount, note) VALUES (1795900001010, 1, 2, 'deposit', 10000, 'opening funds');
INSERT INTO postings (at, entry, party, kind, amount, note) VALUES (1795900001010, 1, -1, 'deposit', -10000, 'opening funds');
INSERT INTO postings (at, entry, party, kind, amount, note) VALUES (1795900001011, 2, 3, 'deposit', 10000, 'opening funds');
INSERT INTO postings (at, entry, party, kind, amount, note) VALUES (1795900001011, 2, -1, 'deposit', -10000, 'opening funds');
INSERT INTO postings (at, entry, party, kind, amount, note) VALUES (1795900009010, 3, 2, 'deposit', 700, 'opening funds');
INSERT INTO postings (at, entry, party, kind, amount, note) VALUES (1795900009010, 3, -1, 'deposit', -700, 'opening funds');
