// Whether somebody comes back to their networks after a week: known from this browser, or, where it is new to them, from where else they are signed in.
export const WEEK_MS = 7 * 86_400_000;

/** @param last when the networks were last opened in this browser; 0 never @param elsewhere when the other devices were last used */
export function wasAway(last: number, elsewhere: readonly number[], now: number): boolean {
  if (last > 0) return now - last > WEEK_MS;
  return elsewhere.length > 0 && elsewhere.every((at) => now - at > WEEK_MS);
}

/** Also notes that they are opened now. */
export function lastOpened(personId: string, now: number): number {
  const name = `trellis.networks-opened.${personId}`;
  try {
    const last = Number(localStorage.getItem(name) ?? 0);
    localStorage.setItem(name, String(now));
    return last;
  } catch {
    // Storage is switched off: this browser knows nothing.
    return 0;
  }
}
