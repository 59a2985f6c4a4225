-- Invoices of each sale, and bills of several. What was sold until now stays on the invoices that it was on, which were
-- all of the house's first sale.

-- On whose invoice a lot is that was sold, and of which sale. A row comes when the lot is sold and goes when that is voided.
CREATE TABLE lot_bills (
    lot BIGINT PRIMARY KEY REFERENCES lots (id),
    sale BIGINT NOT NULL,
    account BIGINT NOT NULL REFERENCES accounts (id)
);

INSERT INTO lot_bills (lot, sale, account) SELECT id, 1, leader FROM lots WHERE phase = 3 AND leader IS NOT NULL;

CREATE INDEX lot_bills_account ON lot_bills (account, sale);

CREATE INDEX lot_bills_sale ON lot_bills (sale, account);

-- Who pays for an account, none: itself; and how many others an account pays for.
ALTER TABLE accounts ADD COLUMN bill_to BIGINT;

ALTER TABLE accounts ADD COLUMN pays_for BIGINT NOT NULL DEFAULT 0;

CREATE INDEX accounts_bill_to ON accounts (bill_to) WHERE bill_to IS NOT NULL;

-- Whose an entry was before it moved to who pays for them; none: the invoice's own.
ALTER TABLE invoice_entries ADD COLUMN whose BIGINT;

-- Of which sale's invoices and settlements a posting is; none: of no sale's, or written before there were several.
ALTER TABLE postings ADD COLUMN sale BIGINT;

INSERT INTO posting_kinds (kind) VALUES ('bill_moved');
