// Fewest comments that are published together, and then without anything beside them.
export const FEWEST_COMMENTS = 15;
