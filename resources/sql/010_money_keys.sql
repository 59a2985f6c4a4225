-- What moves money takes a key, by route and account, and is repeated safely: the same key with the same contents is what
-- was done already.

CREATE TABLE money_keys (
    route TEXT NOT NULL,
    account BIGINT NOT NULL,
    money_key BLOB NOT NULL,
    contents BLOB NOT NULL,
    PRIMARY KEY (route, account, money_key)
) WITHOUT ROWID;
