-- Nicks are unique by how they look, and searches fold as Unicode has it, a seller's nick as well as a lot's name. Both
-- are the program's to say, which fills them in once these statements have run.

ALTER TABLE accounts ADD COLUMN search TEXT NOT NULL DEFAULT '';
