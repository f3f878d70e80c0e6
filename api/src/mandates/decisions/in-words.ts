// Dates and counts of decisions as sentences say them.

export const dayInWords = (date: string): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
/** “two schools”, “12 schools”. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${(NUMBERS[count] ?? String(count)).toLowerCase()} ${count === 1 ? one : many}`;

/** How many of those asked, to the nearest 5 of 100: one more answer may move it, so it points at nobody. */
export function progressSentence(asked: number | null, percent: number | null, quiet: number, k: number): string {
  if (asked === null || percent === null) return `Fewer than ${k} people are asked, so how many have been heard is not shown.`;
  const heard = percent === 0 ? `Hardly any of ${asked} have been heard` : percent === 100 ? `Nearly all of ${asked} have been heard` : `About ${Math.round((percent * asked) / 100)} of ${asked} have been heard`;
  return quiet ? `${heard}; ${counted(quiet, 'school')} hardly at all.` : `${heard}.`;
}
