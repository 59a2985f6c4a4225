-- What lists and rules have no need of, up to 80 KB of it, stands apart: a bid writes its lot's row, and many rows are looked
-- at to find a few.

CREATE TABLE lot_texts (
    lot INTEGER PRIMARY KEY REFERENCES lots (id),
    description TEXT NOT NULL,
    search TEXT NOT NULL
);

INSERT INTO lot_texts (lot, description, search) SELECT id, description, search FROM lots;

ALTER TABLE lots DROP COLUMN description;

ALTER TABLE lots DROP COLUMN search;
