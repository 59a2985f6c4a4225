-- What tells this house from others on the same machine: cookies know no ports.

ALTER TABLE house ADD COLUMN public_id TEXT NOT NULL DEFAULT '';

UPDATE house SET public_id = lower(hex(randomblob(10)));
