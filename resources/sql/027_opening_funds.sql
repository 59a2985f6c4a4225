-- Opening funds are the house's to give: nobody handed them over, so they are not in the till, and are not handed back.

INSERT INTO posting_kinds (kind) VALUES ('opening_funds');

-- How much of an account's deposits is of them.
ALTER TABLE accounts ADD COLUMN opening_funds BIGINT NOT NULL DEFAULT 0;

-- Those of before were posted as cash in the moment in which the account was made, under this note.
UPDATE postings SET kind = 'opening_funds' WHERE kind = 'deposit' AND note = 'opening funds' AND entry IN (
    SELECT p.entry FROM postings p JOIN accounts a ON a.id = p.party AND a.created_at = p.at
    WHERE p.kind = 'deposit' AND p.note = 'opening funds' AND p.amount > 0);

UPDATE postings SET party = 0 WHERE kind = 'opening_funds' AND party = -1;

UPDATE accounts SET opening_funds = coalesce((
    SELECT CAST(sum(p.amount) AS BIGINT) FROM postings p
    WHERE p.party = accounts.id AND p.kind = 'opening_funds'), 0);
