// Takes the names of colleagues out of a text that is to be anonymous, as it is written: nobody is to be pointed at by someone else's words.

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const TITLES = 'Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Prof';

/** Full names, and surnames after a title. A first name alone stays: it is too often a word or a pupil of a story. */
export function hideNames(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => {
    const words = name.trim().split(/\s+/).filter((word) => !new RegExp(`^(${TITLES})\\.?$`, 'i').test(word));
    if (words.length < 2) return left;
    const full = new RegExp(`(?<![\\p{L}])${words.map(escaped).join('\\s+')}(?![\\p{L}])`, 'giu');
    const titled = new RegExp(`(?<![\\p{L}])(?:${TITLES})\\.?\\s+${escaped(words.at(-1)!)}(?![\\p{L}])`, 'giu');
    return left.replace(full, 'a colleague').replace(titled, 'a colleague');
  }, text);
}
