-- Where a lot stands in its sale. A number is text, sorted by the integer that it begins with, then as it is.

ALTER TABLE lots ADD COLUMN sale_order BIGINT NOT NULL DEFAULT 0;

ALTER TABLE lots ADD COLUMN number TEXT NOT NULL DEFAULT '';

ALTER TABLE lots ADD COLUMN number_lead BIGINT NOT NULL DEFAULT 0;

ALTER TABLE lots ADD COLUMN category TEXT NOT NULL DEFAULT '';

UPDATE lots SET sale_order = id, number = CAST(id AS TEXT), number_lead = id;

CREATE UNIQUE INDEX lots_number ON lots (number);

CREATE INDEX lots_by_number ON lots (number_lead, number, id);

CREATE INDEX lots_order ON lots (sale_order);
