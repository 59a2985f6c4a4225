-- Sales, to which the lots belong: until now to the house's one, which is named like it. `closing`: 0 own, 1 staggered, 2
-- cascade, 3 group; `phase`: 0 planned, 1 running, 2 over. A group's end is the plan's first_end until one of its lots
-- was extended: group_lot's event group_seq.

CREATE TABLE sales (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '',
    opens_at BIGINT,
    closing BIGINT NOT NULL DEFAULT 0,
    step_ms BIGINT NOT NULL DEFAULT 60000,
    first_end BIGINT NOT NULL DEFAULT 0,
    phase BIGINT NOT NULL DEFAULT 0,
    premium BIGINT,
    commission BIGINT,
    group_lot BIGINT NOT NULL DEFAULT 0,
    group_seq BIGINT NOT NULL DEFAULT 0,
    group_end BIGINT NOT NULL DEFAULT 0
);

INSERT INTO sales (id, name, phase) SELECT 1, name, 1 FROM house WHERE id = 1;

ALTER TABLE lots ADD COLUMN sale BIGINT NOT NULL DEFAULT 1;

-- 0: below its reserve the price holds; 1: it jumps to the leader's maximum.
ALTER TABLE lots ADD COLUMN below_reserve BIGINT NOT NULL DEFAULT 0;

ALTER TABLE lots ADD COLUMN extensions BIGINT NOT NULL DEFAULT 0;

ALTER TABLE lots ADD COLUMN reopened BIGINT NOT NULL DEFAULT 0;

-- When it would end if nothing more were bid, and the lot that it waits for: what its sale makes of it, before the move
-- is written. 0: it waits for none.
ALTER TABLE lots ADD COLUMN shown_end BIGINT;

ALTER TABLE lots ADD COLUMN waits_for BIGINT NOT NULL DEFAULT 0;

UPDATE lots SET shown_end = ends_at;

DROP INDEX lots_number;

CREATE UNIQUE INDEX lots_number ON lots (sale, number);

DROP INDEX lots_order;

CREATE INDEX lots_order ON lots (sale, sale_order, id);

DROP INDEX lots_ends;

CREATE INDEX lots_ends ON lots (shown_end, id);
