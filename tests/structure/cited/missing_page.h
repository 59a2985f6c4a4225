// The rules say so: LAWS.md, "A lot".
