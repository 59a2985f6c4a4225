-- A bidder may have a paddle, and neither email nor password: they come in by a link that is printed for them, or never.
-- What staff note about somebody, what each of the staff may do, and the record of what they did for others.

CREATE TABLE accounts_with_paddles (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL,
    email_key BLOB UNIQUE,
    nick TEXT NOT NULL,
    nick_key BLOB NOT NULL UNIQUE,
    password TEXT NOT NULL,
    is_host INTEGER NOT NULL DEFAULT 0,
    blocked INTEGER NOT NULL DEFAULT 0,
    limited INTEGER NOT NULL DEFAULT 0,
    deposits BIGINT NOT NULL DEFAULT 0,
    credits BIGINT NOT NULL DEFAULT 0,
    debits BIGINT NOT NULL DEFAULT 0,
    holds BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    search TEXT NOT NULL DEFAULT '',
    paddle BIGINT UNIQUE,
    name TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    seat TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    hidden INTEGER NOT NULL DEFAULT 0,
    roles TEXT NOT NULL DEFAULT ''
);

INSERT INTO accounts_with_paddles (id, email, email_key, nick, nick_key, password, is_host, blocked, limited, deposits,
                                   credits, debits, holds, created_at, search)
    SELECT id, email, email_key, nick, nick_key, password, is_host, blocked, limited, deposits, credits, debits, holds,
           created_at, search
    FROM accounts;

DROP TABLE accounts;

ALTER TABLE accounts_with_paddles RENAME TO accounts;

-- Each by the hash of its token alone. Withdrawing it takes the row.
CREATE TABLE links (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash BLOB NOT NULL UNIQUE,
    account BIGINT NOT NULL REFERENCES accounts (id),
    made_at BIGINT NOT NULL
);

CREATE INDEX links_account ON links (account);

-- The link that a session was opened by, whose end is its own; 0: none.
ALTER TABLE sessions ADD COLUMN link BIGINT NOT NULL DEFAULT 0;

CREATE INDEX sessions_link ON sessions (link);

-- The letters by which a hall's newcomers sign up; empty: nobody does. The evening is on until it has an end.
ALTER TABLE house ADD COLUMN hall_code TEXT NOT NULL DEFAULT '';

ALTER TABLE house ADD COLUMN evening_ended_at BIGINT;

CREATE TABLE record (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at BIGINT NOT NULL,
    staff BIGINT NOT NULL REFERENCES accounts (id),
    what TEXT NOT NULL,
    account BIGINT,
    lot BIGINT,
    amount BIGINT,
    reason TEXT NOT NULL DEFAULT ''
);

-- Who of the staff entered a bid for its bidder; none: the bidder did.
ALTER TABLE bids ADD COLUMN entered_by BIGINT;

ALTER TABLE bids ADD COLUMN entered_nick TEXT NOT NULL DEFAULT '';
