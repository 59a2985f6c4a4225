-- A sale that was voided: what was posted for it is posted back, and the lot may be offered to its runner-up.

INSERT INTO posting_kinds (kind) VALUES ('sale_voided');

-- They take their account out of the line of runners-up.
INSERT INTO bid_kinds (kind, name) VALUES (3, 'sale_voided'), (4, 'declined');

-- To whom an unsold lot is offered, for how much, and until when.
ALTER TABLE lots ADD COLUMN offered_to BIGINT REFERENCES accounts (id);
ALTER TABLE lots ADD COLUMN offer_price BIGINT NOT NULL DEFAULT 0;
ALTER TABLE lots ADD COLUMN offer_until BIGINT NOT NULL DEFAULT 0;

CREATE INDEX lots_offered ON lots (offer_until) WHERE offered_to IS NOT NULL;
