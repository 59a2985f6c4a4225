-- The book of an auction house. Amounts are integers in minor units, times UTC milliseconds of the host's clock.
-- A statement ends with a semicolon at the end of a line.

CREATE TABLE house (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    exponent INTEGER NOT NULL,
    premium INTEGER NOT NULL,
    commission INTEGER NOT NULL,
    anyone_sells INTEGER NOT NULL DEFAULT 1,
    anyone_signs_up INTEGER NOT NULL DEFAULT 1,
    change BIGINT NOT NULL DEFAULT 0,
    heartbeat BIGINT NOT NULL DEFAULT 0,
    last_event BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL UNIQUE,
    nick TEXT NOT NULL,
    nick_folded TEXT NOT NULL UNIQUE,
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

CREATE TABLE sessions (
    token_hash BLOB PRIMARY KEY,
    account BIGINT NOT NULL REFERENCES accounts (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX sessions_account ON sessions (account);

CREATE TABLE lots (
    id INTEGER PRIMARY KEY,
    seller BIGINT NOT NULL REFERENCES accounts (id),
    created_at BIGINT NOT NULL,
    change BIGINT NOT NULL,
    premium INTEGER NOT NULL,
    commission INTEGER NOT NULL,
    -- terms
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    search TEXT NOT NULL,
    start_price BIGINT NOT NULL,
    reserve BIGINT,
    buy_now BIGINT,
    increments TEXT NOT NULL,
    opens_at BIGINT,
    terms_end BIGINT NOT NULL,
    soft_close TEXT NOT NULL,
    -- state
    phase INTEGER NOT NULL,
    price BIGINT NOT NULL,
    leader BIGINT,
    leader_max BIGINT NOT NULL,
    leader_bid BIGINT NOT NULL,
    bids INTEGER NOT NULL,
    ends_at BIGINT,
    left_ms BIGINT,
    cap_at BIGINT,
    paused_at BIGINT NOT NULL,
    buy_now_gone INTEGER NOT NULL,
    reserve_lowered INTEGER NOT NULL,
    seq BIGINT NOT NULL,
    head BLOB NOT NULL
);
CREATE INDEX lots_ends ON lots (ends_at, id);
CREATE INDEX lots_price ON lots (price, id);
CREATE INDEX lots_bids ON lots (bids, id);
CREATE INDEX lots_phase ON lots (phase, ends_at);
CREATE INDEX lots_opens ON lots (phase, opens_at);
CREATE INDEX lots_seller ON lots (seller);
CREATE INDEX lots_leader ON lots (leader, phase);
CREATE INDEX lots_change ON lots (change);

CREATE TABLE images (
    lot BIGINT NOT NULL REFERENCES lots (id),
    n INTEGER NOT NULL,
    tag TEXT NOT NULL,
    type TEXT NOT NULL,
    data BLOB NOT NULL,
    thumb BLOB NOT NULL,
    PRIMARY KEY (lot, n)
);
CREATE INDEX images_tag ON images (tag);

-- The log: one row an event, in the form that is hashed.
CREATE TABLE events (
    lot BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    event BLOB NOT NULL,
    hash BLOB NOT NULL,
    opening BLOB,
    PRIMARY KEY (lot, seq)
) WITHOUT ROWID;

-- What was bid, in the order of the lot's seq: accepted bids (kind 0), a leader's changes of their maximum (1) and
-- reopenings (2), which rebuilding after a voided bid runs again.
CREATE TABLE bids (
    lot BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    kind INTEGER NOT NULL,
    account BIGINT,
    nick TEXT NOT NULL,
    is_max INTEGER NOT NULL,
    amount BIGINT NOT NULL,
    bid BIGINT NOT NULL,
    msg TEXT NOT NULL,
    at BIGINT NOT NULL,
    of BIGINT NOT NULL,
    voided TEXT,
    PRIMARY KEY (lot, seq)
) WITHOUT ROWID;
CREATE INDEX bids_account ON bids (account, lot);

-- Keys that were accepted, with the verdict they are answered with again.
CREATE TABLE keys (
    lot BIGINT NOT NULL,
    account BIGINT NOT NULL,
    bid_key BLOB NOT NULL,
    contents BLOB NOT NULL,
    verdict BLOB NOT NULL,
    PRIMARY KEY (lot, account, bid_key)
) WITHOUT ROWID;

-- Double entry: each posting moves an amount from one party to another, and all of them sum to zero. Party 0 is the
-- house's own share, party -1 the cash that deposits come from.
CREATE TABLE postings (
    id INTEGER PRIMARY KEY,
    at BIGINT NOT NULL,
    entry BIGINT NOT NULL,
    party BIGINT NOT NULL,
    kind TEXT NOT NULL,
    amount BIGINT NOT NULL,
    lot BIGINT,
    note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX postings_party ON postings (party, id);
CREATE INDEX postings_lot ON postings (lot);

CREATE TABLE watches (
    account BIGINT NOT NULL,
    lot BIGINT NOT NULL,
    PRIMARY KEY (account, lot)
) WITHOUT ROWID;

CREATE TABLE said (
    id INTEGER PRIMARY KEY,
    lot BIGINT NOT NULL,
    account BIGINT NOT NULL,
    nick TEXT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX said_lot ON said (lot, id);

CREATE TABLE announcements (
    change BIGINT PRIMARY KEY,
    text TEXT NOT NULL,
    at BIGINT NOT NULL
);
