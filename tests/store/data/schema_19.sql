-- The rows of a book of schema 19: two sales, of which each sold a lot to Bob, both on his one invoice, which is paid in part.

INSERT INTO house (id, name, currency, exponent, premium, commission, change, heartbeat, last_event, public_id) VALUES (1, 'Former house', 'USD', 2, 1000, 500, 9, 1795900031217, 1795900029203, '10df820c0ed527dcc4fd');
INSERT INTO sales (id, name, phase) VALUES (1, 'Former house', 1);
INSERT INTO sales (id, name, phase) VALUES (2, 'Sunday', 1);
INSERT INTO accounts (id, email, email_key, nick, nick_key, password, is_host, deposits, credits, debits, created_at, search) VALUES (1, 'host', X'686F7374', 'host', X'686F7374', 'hash', 1, 0, 0, 0, 1795900001008, 'host');
INSERT INTO accounts (id, email, email_key, nick, nick_key, password, is_host, deposits, credits, debits, created_at, search) VALUES (2, 'seller@example.org', X'73656C6C6572406578616D706C652E6F7267', 'Seller', X'73656C6C6572', 'hash', 0, 0, 2850, 0, 1795900001009, 'seller');
INSERT INTO accounts (id, email, email_key, nick, nick_key, password, is_host, deposits, credits, debits, created_at, search) VALUES (3, 'bob@example.org', X'626F62406578616D706C652E6F7267', 'Bob', X'626F62', 'hash', 0, 1000, 0, 3300, 1795900001010, 'bob');
INSERT INTO lots (id, seller, created_at, change, premium, commission, name, description, search, start_price, increments, terms_end, soft_close, phase, price, leader, leader_max, leader_bid, bids, ends_at, paused_at, buy_now_gone, reserve_lowered, seq, head, last_event, sale_order, number, number_lead, sale, shown_end) VALUES (1, 2, 1795900009063, 1, 1000, 500, 'Vase', '', 'vase', 1000, '{"preset":"ladder"}', 1795986407049, '{"softClose":null}', 3, 1000, 3, 1000, 3, 1, 1795986407049, 0, 1, 0, 4, X'0000000000000000000000000000000000000000000000000000000000000000', 1795900021147, 1, '1', 1, 1, 1795986407049);
INSERT INTO lots (id, seller, created_at, change, premium, commission, name, description, search, start_price, increments, terms_end, soft_close, phase, price, leader, leader_max, leader_bid, bids, ends_at, paused_at, buy_now_gone, reserve_lowered, seq, head, last_event, sale_order, number, number_lead, sale, shown_end) VALUES (2, 2, 1795900009063, 2, 1000, 500, 'Lamp', '', 'lamp', 2000, '{"preset":"ladder"}', 1795986407049, '{"softClose":null}', 3, 2000, 3, 2000, 3, 1, 1795986407049, 0, 1, 0, 4, X'0000000000000000000000000000000000000000000000000000000000000000', 1795900021147, 1, '1', 1, 2, 1795986407049);
INSERT INTO postings (id, at, entry, party, kind, amount, lot) VALUES (1, 1795900021147, 1, 3, 'sale', -1100, 1);
INSERT INTO postings (id, at, entry, party, kind, amount, lot) VALUES (2, 1795900021147, 1, 2, 'sale', 950, 1);
INSERT INTO postings (id, at, entry, party, kind, amount, lot) VALUES (3, 1795900021147, 1, 0, 'sale', 150, 1);
INSERT INTO postings (id, at, entry, party, kind, amount, lot) VALUES (4, 1795900021147, 4, 3, 'sale', -2200, 2);
INSERT INTO postings (id, at, entry, party, kind, amount, lot) VALUES (5, 1795900021147, 4, 2, 'sale', 1900, 2);
INSERT INTO postings (id, at, entry, party, kind, amount, lot) VALUES (6, 1795900021147, 4, 0, 'sale', 300, 2);
INSERT INTO postings (id, at, entry, party, kind, amount) VALUES (7, 1795900022147, 7, 3, 'payment', 1000);
INSERT INTO postings (id, at, entry, party, kind, amount) VALUES (8, 1795900022147, 7, -1, 'payment', -1000);
INSERT INTO invoice_entries (sale, account, n, kind, means, amount, at, staff) VALUES (1, 3, 1, 'payment', 'cash', 1000, 1795900022147, 1);
UPDATE invoice_numbers SET last = 1 WHERE sale = 1;
INSERT INTO invoices VALUES (1, 3, 1, 1795900022147);
