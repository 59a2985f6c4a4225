-- What sellers are owed of a sale, beside the lots themselves: fees, expenses, and what was paid out; and the cash that was
-- counted at the desk.

INSERT INTO posting_kinds (kind) VALUES ('payout'), ('settlement_adjustment');

-- n counts from 1 within a settlement. A payout (means, reference) takes its amount from what the seller is owed; an
-- adjustment (reason) adds its own, which is below 0 for a fee.
CREATE TABLE settlement_entries (
    sale BIGINT NOT NULL,
    account BIGINT NOT NULL REFERENCES accounts (id),
    n BIGINT NOT NULL,
    kind TEXT NOT NULL,
    means TEXT NOT NULL DEFAULT '',
    amount BIGINT NOT NULL,
    reference TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    staff BIGINT,
    PRIMARY KEY (sale, account, n)
);

-- `opening` lay in the box before the first payment; `expected` is that with what the ledger
-- had taken in cash when it was counted.
CREATE TABLE cash_counts (
    id INTEGER PRIMARY KEY,
    sale BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    opening BIGINT NOT NULL,
    expected BIGINT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    staff BIGINT NOT NULL REFERENCES accounts (id)
);
