-- When a lot's newest event was decided: its time never goes back, though a command that came before another may be
-- read after it. Of the lots of older books nothing needs to be known: the host's clock starts after all their events.
ALTER TABLE lots ADD COLUMN last_event INTEGER NOT NULL DEFAULT 0;
