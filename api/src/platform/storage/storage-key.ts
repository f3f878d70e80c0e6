// What a stored file may be called.

/** Segments of letters, digits, hyphens, underscores and inner dots: no `..`, no drive, no absolute path. Keys are ours, and are checked as if they were not. */
const KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}(\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}){0,5}$/;

export function checkKey(key: string): string {
  if (!KEY.test(key)) throw new Error(`“${key}” is not a key of a stored file`);
  return key;
}
