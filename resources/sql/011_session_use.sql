-- When a session was last used, to the day: what nobody has used for a month is forgotten.
ALTER TABLE sessions ADD COLUMN seen_at BIGINT NOT NULL DEFAULT 0;

-- Nobody knows of those that there are, and nobody is to be signed out by an update.
UPDATE sessions SET seen_at = (SELECT max(heartbeat, last_event) FROM house WHERE id = 1)
    WHERE EXISTS (SELECT 1 FROM house WHERE id = 1);

CREATE INDEX sessions_seen ON sessions (seen_at);
