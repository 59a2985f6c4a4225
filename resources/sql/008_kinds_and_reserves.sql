-- What the program calls by name has its name in the book, and the reserves that a lot has had are rows: until now only
-- the openings of its log remembered them.

CREATE TABLE bid_kinds (
    kind INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

INSERT INTO bid_kinds (kind, name) VALUES (0, 'bid'), (1, 'sealed'), (2, 'reopened');

CREATE TABLE posting_kinds (
    kind TEXT PRIMARY KEY
);

INSERT INTO posting_kinds (kind) VALUES ('deposit'), ('sale');

-- Beside the accounts.
CREATE TABLE parties (
    party BIGINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

INSERT INTO parties (party, name) VALUES (0, 'house'), (-1, 'cash');

-- NULL: none. It counts from the event with that seq on.
CREATE TABLE reserves (
    lot BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    reserve BIGINT,
    PRIMARY KEY (lot, seq)
) WITHOUT ROWID;

-- Of a canonical opening, as no bid's begins.
INSERT INTO reserves (lot, seq, reserve)
    SELECT lot, seq, json_extract(CAST(opening AS TEXT), '$.reserve')
    FROM events
    WHERE substr(opening, 1, 10) = X'7B227265736572766522';
