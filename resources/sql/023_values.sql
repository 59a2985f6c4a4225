-- What a lot is worth by itself, known before the bidding; NULL: that was not said.
ALTER TABLE lots ADD COLUMN value BIGINT;

-- When a final lot ended, whatever becomes of its sale afterwards; NULL: it is none. Phases from 3 on are final.
ALTER TABLE lots ADD COLUMN ended_at BIGINT;

UPDATE lots SET ended_at = CASE WHEN ends_at < last_event THEN ends_at ELSE last_event END WHERE phase >= 3;
