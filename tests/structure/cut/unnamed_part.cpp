// Not built: what structure.unnamed_part has the check refuse, since no header here names it; and structure.too_long,
// at a length that it is beyond.
