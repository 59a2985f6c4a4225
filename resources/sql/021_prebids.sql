-- Maxima that were left on lots before they opened: those that stand, until the lot opens or is withdrawn.

CREATE TABLE prebids (
    lot BIGINT NOT NULL REFERENCES lots (id),
    account BIGINT NOT NULL REFERENCES accounts (id),
    amount BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    msg TEXT NOT NULL DEFAULT '',
    entered_by BIGINT REFERENCES accounts (id),
    entered_nick TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (lot, account)
);

CREATE INDEX prebids_account ON prebids (account);

-- Whether its lots take them; a lot has it from its sale.
ALTER TABLE sales ADD COLUMN prebids BIGINT NOT NULL DEFAULT 0;

ALTER TABLE lots ADD COLUMN takes_prebids BIGINT NOT NULL DEFAULT 0;

-- What others see of a bidder on its lots, which the house said for all of them until now; of its first sale it still does.
ALTER TABLE sales ADD COLUMN shows_paddles BIGINT NOT NULL DEFAULT 0;

UPDATE sales SET shows_paddles = (SELECT shows_paddles FROM house WHERE id = 1);
