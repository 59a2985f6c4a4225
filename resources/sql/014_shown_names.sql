-- Whether others see bidders by their paddles, not by their names.

ALTER TABLE house ADD COLUMN shows_paddles BIGINT NOT NULL DEFAULT 0;
