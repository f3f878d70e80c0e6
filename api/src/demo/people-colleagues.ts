// Colleagues with a class and no story of their own: they make the demo a trust of ordinary size, so that groups of ten or more exist to be shown.
import { allAt, at } from './at-fenmoor';
import type { DemoPerson, DemoSubject, MainSubject, Phase } from './types';

interface Post { readonly school: string; readonly phase: Phase; readonly subject: MainSubject; readonly leadSubject?: DemoSubject; readonly people: string }

const secondary = (school: string, subject: DemoSubject, people: string): Post => ({ school, phase: 'secondary', subject, people });
const primary = (school: string, leadSubject: DemoSubject, people: string): Post => ({ school, phase: 'primary', subject: 'primary', leadSubject, people });

/** Pidmere has nobody here: it stays the school that is too small to be shown by itself. Nor has anybody joined those who teach history alone at their school. */
const POSTS: readonly Post[] = [
  secondary('wickenford', 'science', 'Abigail Thorpe, Rashid Anwar, Polly Drinkwater, Gordon Ames, Isla Renwick, Parveen Akhtar, Tunde Bakare'),
  secondary('wickenford', 'maths', 'Niamh Kearney, Babak Rostami, Laura Fenn, Chidi Eze, Stephen Pym, Ines Duarte, Conor Whelan, Alistair Crowe'),
  secondary('wickenford', 'english', 'Catherine Ruddock, Omar Saleh, Jemima Holt, Luke Aspinall, Rhiannon Beddoe, Thea Lambert, Philippa Wren, Joan Petherick'),
  secondary('wickenford', 'geography', 'Meera Nair, Jack Holloway, Sinead Burke'),
  secondary('wickenford', 'french', 'Camille Rousseau, Helen Marsh, Toby Vine'),
  secondary('wickenford', 'computing', 'Anita Desai, Ross Mcinnes, Yewande Cole'),
  secondary('thornfleet', 'science', 'Lydia Marchbanks, Hamza Iqbal, Ursula Penn, Danny Coyle, Selma Haas'),
  secondary('thornfleet', 'maths', 'Vikram Rao, Judith Askew, Kieran Doyle, Poppy Sandford, Tadeusz Wilk, Elsie Barlow'),
  secondary('thornfleet', 'english', 'Alice Merriman, Kofi Asante, Bridget Noakes, Jasper Lovell, Sunita Kaur, Glenn Purvis'),
  secondary('thornfleet', 'history', 'Robin Thackray, Maryam Aziz, Edwin Sharp, Amina Yusupova'),
  secondary('thornfleet', 'geography', 'Clara Whitby, Matthew Oduya, Heidi Brandreth'),
  secondary('thornfleet', 'french', 'Lucien Moreau, Orla Finnegan'),
  secondary('thornfleet', 'computing', 'Sanjay Pillai, Erica Lund'),
  secondary('sallow-hill', 'science', 'Bronwen Llewellyn, Faisal Mir, Nicola Stead, Adrian Yeo, Wanda Kozak, Ravi Menon'),
  secondary('sallow-hill', 'maths', 'Gemma Hartley, Lionel Baptiste, Ruth Silverman, Patrick Onslow, Deepa Varma'),
  secondary('sallow-hill', 'english', 'Nadia Petrova, Hugh Carrow, Stella Obi, Mina Takahashi, Frank Delaney, Lorna Quill'),
  secondary('sallow-hill', 'geography', 'Dorothy Keel, Ali Rezaei, Esme Cartwright'),
  secondary('sallow-hill', 'french', 'Margot Lefevre, Colm Rafferty'),
  secondary('sallow-hill', 'computing', 'Pearl Addo, Simon Vickers'),
  primary('sallow-hill', 'english', 'Tamsin Bright, Hafsa Malik, Neil Garside'), primary('sallow-hill', 'maths', 'Gillian Root, Dev Sharma, Agnes Whyte'),
  primary('sallow-hill', 'science', 'Kirsten Boyd, Elijah Grant, Monica Perez'), primary('sallow-hill', 'history', 'Una Mackay'),
  primary('heron-drove', 'english', 'Sophie Larkin, Blessing Okoro, Harriet Moss, Damian Foley'), primary('heron-drove', 'maths', 'Tim Barraclough, Leyla Demir, Sheila Brook'),
  primary('heron-drove', 'science', 'Oscar Finlay, Rupa Sen, Cora Milburn'), primary('heron-drove', 'geography', 'Wendy Tate'), primary('heron-drove', 'history', 'Ieuan Price'),
  primary('orchard-lode', 'english', 'Carys Evans, Joyce Mbeki, Ffion Rees'), primary('orchard-lode', 'maths', 'Alan Wicks, Zara Hameed, Ivan Marsden'),
  primary('orchard-lode', 'science', 'Phoebe Stannard, Marcus Lowell, Greta Holm'), primary('orchard-lode', 'geography', 'Iona Fraser'), primary('orchard-lode', 'history', 'Bernard Cope'),
];

const SUBJECT_WORDS: Partial<Record<MainSubject, string>> = { maths: 'mathematics', english: 'English', french: 'French' };
const FIRST_YEAR = 2009;
const YEARS = 17;

export const colleagues: readonly DemoPerson[] = POSTS.flatMap(({ people, school, phase, subject, leadSubject }) => people.split(', ').map((name) => ({ name, school, phase, subject, leadSubject })))
  .map(({ leadSubject, ...person }, i): DemoPerson => ({
    trust: 'fenmoor', email: at(person.name.toLowerCase().replace(' ', '.')), ...person, ...(leadSubject && { leadSubject }),
    jobTitle: person.phase === 'primary' ? 'Class teacher' : `Teacher of ${SUBJECT_WORDS[person.subject] ?? person.subject}`, startedYear: FIRST_YEAR + ((7 * i) % YEARS), roles: [{ role: 'teacher', scope: 'school' }],
  }));

/** They joined their networks a few weeks ago; the first six have asked something since. */
export const newcomers: readonly string[] = allAt(
  'niamh.kearney', 'poppy.sandford', 'jasper.lovell', 'stella.obi', 'esme.cartwright', 'ieuan.price',
  'danny.coyle', 'elijah.grant', 'tadeusz.wilk', 'mina.takahashi', 'edwin.sharp', 'rupa.sen', 'zara.hameed', 'frank.delaney',
);
