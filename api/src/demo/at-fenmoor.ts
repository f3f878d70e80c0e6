// Writes a colleague's address out in full, so that lists of people stay readable.

/** `maya.okafor` becomes `maya.okafor@fenmoor.example`. */
export const at = (person: string): string => `${person}@fenmoor.example`;
/** Several at once. */
export const allAt = (...people: readonly string[]): readonly string[] => people.map(at);
