-- What each bidder owes of a sale, and how it was paid. The lines of lots are the lots themselves, sold to them; here is
-- what else there is: adjustments, payments, and what funds have paid by themselves.

INSERT INTO parties (party, name) VALUES (-2, 'card'), (-3, 'cheque'), (-4, 'bank'), (-5, 'other');

INSERT INTO posting_kinds (kind) VALUES ('payment'), ('payment_taken_back'), ('adjustment');

-- The last number that was given in a sale. Its row is what two cashiers wait for each other at.
CREATE TABLE invoice_numbers (
    sale BIGINT PRIMARY KEY,
    last BIGINT NOT NULL
);

INSERT INTO invoice_numbers (sale, last) VALUES (1, 0);

-- Those that have a number.
CREATE TABLE invoices (
    sale BIGINT NOT NULL,
    account BIGINT NOT NULL REFERENCES accounts (id),
    number BIGINT NOT NULL,
    numbered_at BIGINT NOT NULL,
    PRIMARY KEY (sale, account)
);

CREATE UNIQUE INDEX invoices_number ON invoices (sale, number);

-- n counts from 1 within an invoice. Of a payment: means, reference; of an adjustment: reason; of what funds paid: lot.
-- An adjustment adds its amount to what is owed, the others take theirs from it. What was taken back stays, and counts
-- no more.
CREATE TABLE invoice_entries (
    sale BIGINT NOT NULL,
    account BIGINT NOT NULL REFERENCES accounts (id),
    n BIGINT NOT NULL,
    kind TEXT NOT NULL,
    means TEXT NOT NULL DEFAULT '',
    amount BIGINT NOT NULL,
    reference TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    lot BIGINT,
    at BIGINT NOT NULL,
    staff BIGINT,
    taken_back_at BIGINT,
    taken_back_by BIGINT,
    taken_back_reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (sale, account, n)
);

-- Lots that their buyers took away.
CREATE TABLE collected (
    lot BIGINT PRIMARY KEY REFERENCES lots (id),
    at BIGINT NOT NULL,
    staff BIGINT NOT NULL REFERENCES accounts (id)
);

-- Funds have paid for what was won with them: limited ones all of it, open ones the first of it, as far as they went.
INSERT INTO invoice_entries (sale, account, n, kind, amount, lot, at)
    SELECT 1, party, row_number() OVER (PARTITION BY party ORDER BY id), 'funds',
           CASE WHEN limited = 1 OR before + owed <= deposits THEN owed ELSE deposits - before END, lot, at
    FROM (SELECT p.id, p.party, p.lot, p.at, -p.amount AS owed, a.limited, a.deposits,
                 p.amount - sum(p.amount) OVER (PARTITION BY p.party ORDER BY p.id) AS before
          FROM postings p JOIN accounts a ON a.id = p.party
          WHERE p.kind = 'sale' AND p.amount < 0) AS won
    WHERE limited = 1 OR before < deposits;
