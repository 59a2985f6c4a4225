-- Whether a host made the link: such a one stays when its account gets a role. Of older ones nobody knows.

ALTER TABLE links ADD COLUMN by_host BIGINT NOT NULL DEFAULT 0;
