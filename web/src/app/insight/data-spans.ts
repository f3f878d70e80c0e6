// The times whose figures one may want as data: this term, this school year, all. English terms begin in September, January and after Easter. Pure.
export interface DataSpan { readonly label: string; readonly from?: string; readonly to?: string }

/** Terms by months, as schools' own dates differ: a wave belongs to the term in which it closed. */
const TERMS = [{ name: 'autumn', first: 9 }, { name: 'spring', first: 1 }, { name: 'summer', first: 5 }] as const;
const iso = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;

export function dataSpans(now: Date): DataSpan[] {
  const [year, month] = [now.getFullYear(), now.getMonth() + 1];
  const term = month >= 9 ? TERMS[0] : month >= 5 ? TERMS[2] : TERMS[1];
  const begun = month >= 9 ? year : year - 1;
  return [
    { label: `School year ${begun}/${String(begun + 1).slice(2)}`, from: iso(begun, 9) },
    { label: `This ${term.name} term`, from: iso(year, term.first) },
    { label: `School year ${begun - 1}/${String(begun).slice(2)}`, from: iso(begun - 1, 9), to: `${begun}-08-31` },
    { label: 'Everything' },
  ];
}
