-- Emails and nicks are unique by keys of bytes, which the program fills in once these statements have run: folding is not
-- SQL's. As text they went through SQLite's own reading, by which two accounts could come to one visible name.

CREATE TABLE accounts_with_keys (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL,
    email_key BLOB NOT NULL UNIQUE,
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
    created_at BIGINT NOT NULL
);

INSERT INTO accounts_with_keys
    SELECT id, email, randomblob(32), nick, randomblob(32), password, is_host, blocked, limited, deposits, credits, debits,
           holds, created_at
    FROM accounts;

DROP TABLE accounts;

ALTER TABLE accounts_with_keys RENAME TO accounts;
