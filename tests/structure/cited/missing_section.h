// The rules say so: RULES.md, "A lot" and
// RULES.md, "Nowhere".
