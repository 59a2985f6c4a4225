-- What the house says of itself, and where an account is signed in: each session by a number of its own, which is never
-- given again, with what signed in from where. `hosting` is the session of the desktop program that hosts the house.

ALTER TABLE house ADD COLUMN about TEXT NOT NULL DEFAULT '';

ALTER TABLE house ADD COLUMN contact TEXT NOT NULL DEFAULT '';

CREATE TABLE logo (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    tag TEXT NOT NULL,
    type TEXT NOT NULL,
    data BLOB NOT NULL,
    thumb BLOB NOT NULL
);

CREATE TABLE sessions_with_ids (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash BLOB NOT NULL UNIQUE,
    account BIGINT NOT NULL REFERENCES accounts (id),
    created_at BIGINT NOT NULL,
    client TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    hosting INTEGER NOT NULL DEFAULT 0
);

INSERT INTO sessions_with_ids (token_hash, account, created_at)
    SELECT token_hash, account, created_at FROM sessions ORDER BY created_at;

DROP TABLE sessions;

ALTER TABLE sessions_with_ids RENAME TO sessions;

CREATE INDEX sessions_account ON sessions (account, id);
