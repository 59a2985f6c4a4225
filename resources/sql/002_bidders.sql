-- Who has bid on what: a row for each account and lot, however often it bids. An index over the bids, which this takes
-- the place of, cost every bid a page of its own.

CREATE TABLE bidders (
    account BIGINT NOT NULL,
    lot BIGINT NOT NULL,
    PRIMARY KEY (account, lot)
) WITHOUT ROWID;

INSERT INTO bidders (account, lot) SELECT DISTINCT account, lot FROM bids WHERE kind = 0;

DROP INDEX bids_account;
