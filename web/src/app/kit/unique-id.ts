// Element ids that no two parts on a page share.
let last = 0;

export const uniqueId = (what: string): string => `tr-${what}-${++last}`;
