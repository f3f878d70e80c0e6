// Does a text look as if it names a pupil? A hint for whoever writes it, never a verdict. One pass over the words, no regular expression over the whole.

/** A few words before or after a name that make it a pupil's. */
const SIGNS = new Set(['pupil', 'pupils', 'student', 'students', 'boy', 'girl', 'child', 'lad', 'mum', 'dad', 'parent', 'parents', 'carer', 'mother', 'father', 'grandmother', 'sibling', 'ehcp', 'senco', 'detention', 'excluded', 'exclusion', 'suspended', 'diagnosis', 'diagnosed', 'medication', 'attendance', 'safeguarding', 'cp', 'looked-after', 'pp']);
/** Capital words that name no person: subjects, days, months, and what stands at the start of sentences about teaching. */
const NO_NAME = new Set(('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english maths mathematics science history geography french german spanish latin '
  + 'music art drama computing physics chemistry biology re pe pshe rshe send sen eal ehcp senco gcse btec ofsted ks1 ks2 ks3 ks4 ks5 y1 y2 y3 y4 y5 y6 y7 y8 y9 y10 y11 y12 y13 year years term autumn spring summer easter christmas i im ive the a an my our your their his her this that these those it its he she they we you '
  + 'and but or if when while after before because so then in on at by for from to with without of as is are was were has have had do does did can could should would will may might must not no yes what why how who where which each every some any all both most many few one two three four five six seven eight nine ten '
  + 'please thanks thank hello hi dear key stage school academy trust class form set group lesson task question trellis macbeth shakespeare london britain england europe african american british roman romans tudor tudors victorian victorians mr mrs ms miss dr sir miss').split(' '));
/** After a capital word that opens a sentence they say that it is somebody: `Leo has`, but `Ask about`. */
const VERBS = new Set(['has', 'is', 'was', 'had', 'needs', 'cannot', 'can', 'does', 'struggles', 'finds', 'will', 'refuses', 'wants']);
const REACH = 4;

interface Word { readonly text: string; readonly plain: string; readonly named: boolean; readonly owns: boolean; readonly ends: boolean }

/** The words that look like a pupil's name, as written; null where nothing does. */
export function namesPupil(text: string): string | null {
  const words = split(text);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!isName(word) || word.named) continue;
    const last = isName(words[i + 1]) && !word.ends ? i + 1 : i;
    if (opens(words, i) && last === i && !word.owns && !isClass(words, i + 1) && !VERBS.has(words[i + 1]?.plain ?? '')) continue;
    // A sign in the same sentence, a few words away on either side, or the class right behind the name.
    if (near(words, i, -1) || near(words, last, 1) || isClass(words, last + 1)) return last === i ? word.text : `${word.text} ${words[last]!.text}`;
  }
  return null;
}

/** Mentions and titles belong to colleagues: `@Jo Bell`, `Mr Khan`. */
function split(text: string): Word[] {
  const words: Word[] = [];
  let named = 0;
  for (const raw of text.slice(0, 20_000).split(/\s+/)) {
    if (!raw) continue;
    if (raw.startsWith('@')) named = 3;
    const bare = trimmed(raw);
    const plain = bare.toLowerCase().replace(/['’]s?$/, '').replaceAll('’', '');
    words.push({ text: bare.replace(/['’]s$/, ''), plain, named: named > 0, owns: /['’]s$/.test(bare), ends: /[.!?;:]$/.test(raw) });
    named = ['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'madam'].includes(plain) ? 3 : Math.max(0, named - 1);
  }
  return words;
}

/** Without what stands around it: brackets, quotation marks, stops. */
function trimmed(word: string): string {
  let [from, to] = [0, word.length];
  while (from < to && !/[\p{L}\p{N}]/u.test(word[from]!)) from++;
  while (to > from && !/[\p{L}\p{N}]/u.test(word[to - 1]!)) to--;
  return word.slice(from, to);
}

const opens = (words: readonly Word[], at: number): boolean => at === 0 || words[at - 1]!.ends;
const isName = (word: Word | undefined): boolean => word !== undefined && word.text.length > 1 && word.text.length < 25 && /^\p{Lu}\p{Ll}+(?:[-'’]\p{Lu}?\p{Ll}+)?$/u.test(word.text) && !NO_NAME.has(word.plain);

function near(words: readonly Word[], at: number, step: 1 | -1): boolean {
  for (let i = at + step, far = 0; i >= 0 && i < words.length && far < REACH; i += step, far++) {
    // A full stop between the two parts them.
    if (words[step === 1 ? i - 1 : i]!.ends) return false;
    if (SIGNS.has(words[i]!.plain)) return true;
  }
  return false;
}

/** `7M`, `10B2`, `Year 9`, `in Year 9`. */
function isClass(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.ends) return false;
  const skip = ['in', 'from', 'of'].includes(words[at]?.plain ?? '') ? at + 1 : at;
  const word = words[skip];
  if (!word) return false;
  return /^\d{1,2}[a-z]\d?$/.test(word.plain) || (word.plain === 'year' && /^\d{1,2}$/.test(words[skip + 1]?.plain ?? ''));
}
