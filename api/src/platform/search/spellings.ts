// Words that mean the same to a school: British and American spellings, short forms and their long forms.

const GROUPS: readonly (readonly string[])[] = [
  // Spellings
  ['colour', 'color'], ['colours', 'colors'], ['behaviour', 'behavior'], ['favourite', 'favorite'], ['neighbour', 'neighbor'], ['labour', 'labor'],
  ['honour', 'honor'], ['humour', 'humor'], ['vapour', 'vapor'], ['mould', 'mold'], ['plough', 'plow'], ['grey', 'gray'],
  ['centre', 'center'], ['metre', 'meter'], ['metres', 'meters'], ['litre', 'liter'], ['litres', 'liters'], ['theatre', 'theater'], ['fibre', 'fiber'],
  ['kilometre', 'kilometer'], ['centimetre', 'centimeter'], ['millimetre', 'millimeter'], ['catalogue', 'catalog'], ['dialogue', 'dialog'], ['programme', 'program'],
  ['analyse', 'analyze'], ['paralyse', 'paralyze'], ['catalyse', 'catalyze'], ['defence', 'defense'], ['offence', 'offense'], ['licence', 'license'], ['practise', 'practice'],
  ['modelling', 'modeling'], ['travelling', 'traveling'], ['traveller', 'traveler'], ['labelled', 'labeled'], ['skilful', 'skillful'], ['fulfil', 'fulfill'],
  ['aluminium', 'aluminum'], ['sulphur', 'sulfur'], ['sulphate', 'sulfate'], ['oesophagus', 'esophagus'], ['oestrogen', 'estrogen'], ['foetus', 'fetus'], ['haemoglobin', 'hemoglobin'],
  ['anaemia', 'anemia'], ['diarrhoea', 'diarrhea'], ['archaeology', 'archeology'], ['encyclopaedia', 'encyclopedia'], ['manoeuvre', 'maneuver'], ['storey', 'story'], ['tyre', 'tire'], ['jewellery', 'jewelry'], ['mum', 'mom'],
  // School words
  ['maths', 'mathematics', 'math'], ['sen', 'send', 'special educational needs'], ['eal', 'english as an additional language'], ['ict', 'computing'],
  ['pe', 'physical education'], ['re', 'rs', 'religious education', 'religious studies'], ['dt', 'design and technology'], ['mfl', 'modern foreign languages', 'languages'],
  ['pshe', 'rshe', 'personal social health'], ['rse', 'relationships and sex education'], ['eyfs', 'early years', 'foundation stage'], ['reception', 'early years'],
  ['spag', 'grammar'], ['afl', 'assessment for learning'], ['ta', 'teaching assistant'], ['tas', 'teaching assistants'], ['cpd', 'professional development'], ['ect', 'early career teacher'],
  ['homework', 'home learning'], ['test', 'quiz', 'assessment'], ['dyslexia', 'dyslexic'], ['autism', 'autistic', 'asd'], ['adhd', 'attention deficit'],
  // Subject words
  ['add', 'adding', 'addition'], ['subtract', 'subtracting', 'subtraction', 'take away'], ['multiply', 'multiplying', 'multiplication', 'times tables'], ['divide', 'dividing', 'division'],
  ['perimeter', 'distance around'], ['probability', 'chance'], ['ww1', 'wwi', 'first world war', 'world war one'], ['ww2', 'wwii', 'second world war', 'world war two'],
  ['romans', 'ancient rome'], ['egyptians', 'ancient egypt'], ['greeks', 'ancient greece'], ['anglo', 'saxon'], ['dna', 'deoxyribonucleic acid'], ['co2', 'carbon dioxide'], ['o2', 'oxygen'], ['h2o', 'water'],
];

const ALIKE = new Map<string, readonly string[]>();
for (const group of GROUPS) {
  for (const word of group) {
    if (!word.includes(' ')) ALIKE.set(word, [...(ALIKE.get(word) ?? []), ...group.filter((other) => other !== word)]);
  }
}

/** -ise and -ize, with all their endings, are one spelling; so are -yse and -yze. */
const ISE = /^(\p{L}{3,}[iy])([sz])(e|es|ed|er|ers|ing|ation|ations|ational)$/u;

/** Other ways to say a word; each may be several words, which then stand next to each other. */
export function alsoSpelt(word: string): readonly string[] {
  const alike = ALIKE.get(word) ?? [];
  const ending = ISE.exec(word);
  return ending ? [...alike, `${ending[1]}${ending[2] === 's' ? 'z' : 's'}${ending[3]}`] : alike;
}

/** Each word with what it is also called, for an engine that keeps its own list. */
export const spellingList = (): Record<string, string[]> => Object.fromEntries([...ALIKE].map(([word, others]) => [word, [...others]]));

export const isKnownSpelling = (word: string): boolean => ALIKE.has(word);
