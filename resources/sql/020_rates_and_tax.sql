-- Premium and commission by bands, and tax. `premium` and `commission` stay the rates from 0; where there are more bands,
-- all of them stand beside those as [{"from":n,"rate":n},…]. `tax` is {"rate","on","included"}, or empty: none.

INSERT INTO parties (party, name) VALUES (-6, 'tax');

ALTER TABLE house ADD COLUMN premium_bands TEXT NOT NULL DEFAULT '';
ALTER TABLE house ADD COLUMN commission_bands TEXT NOT NULL DEFAULT '';
ALTER TABLE house ADD COLUMN tax TEXT NOT NULL DEFAULT '';

-- NULL: the house's.
ALTER TABLE sales ADD COLUMN premium_bands TEXT NOT NULL DEFAULT '';
ALTER TABLE sales ADD COLUMN commission_bands TEXT NOT NULL DEFAULT '';
ALTER TABLE sales ADD COLUMN tax TEXT;

-- A seller's own, as an integer or bands; NULL: none.
ALTER TABLE accounts ADD COLUMN premium TEXT;
ALTER TABLE accounts ADD COLUMN commission TEXT;

-- What counts for a lot, and of that what is its own, whatever its seller, its sale and the house have.
ALTER TABLE lots ADD COLUMN premium_bands TEXT NOT NULL DEFAULT '';
ALTER TABLE lots ADD COLUMN commission_bands TEXT NOT NULL DEFAULT '';
ALTER TABLE lots ADD COLUMN tax TEXT NOT NULL DEFAULT '';
ALTER TABLE lots ADD COLUMN own_premium TEXT;
ALTER TABLE lots ADD COLUMN own_commission TEXT;
