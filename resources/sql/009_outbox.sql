-- What others are to be told, by the number of the change that it came with, for an hour: a row for everybody (account
-- 0), and one for each account with what is for its eyes. Its bytes are the program's own.

CREATE TABLE outbox (
    change BIGINT NOT NULL,
    account BIGINT NOT NULL,
    at BIGINT NOT NULL,
    updates BLOB NOT NULL,
    PRIMARY KEY (change, account)
) WITHOUT ROWID;

-- Up to this change nothing of what was told is known any more.
ALTER TABLE house ADD COLUMN forgotten BIGINT NOT NULL DEFAULT 0;

UPDATE house SET forgotten = change;
