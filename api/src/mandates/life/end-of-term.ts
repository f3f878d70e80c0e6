// The last day of the school term a day lies in, as most English schools have it: Christmas, mid-April, the end of August.

export function endOfTerm(day: Date): string {
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  if (month >= 9) return `${year}-12-31`;
  return month < 4 || (month === 4 && date <= 15) ? `${year}-04-15` : `${year}-08-31`;
}
