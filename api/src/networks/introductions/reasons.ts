// Why two people should meet, in the words each of them reads.
import { INTERESTS, subjectName, type Interest } from '@trellis/contracts';

export interface Names { readonly name: string; readonly school: string; readonly subject: string; readonly startedOn: string }
type Did = 'adapted' | 'taught';
/** Why somebody might know. */
export type Helped = Did | 'part' | 'answered';
const HELPED: Record<Helped, string> = {
  part: 'You have changed the very part of the lesson it asks about.', adapted: 'You have adapted the lesson it is about.', taught: 'You have taught the lesson it is about.', answered: 'You have answered questions here before.',
};

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
export const inWords = (count: number): string => SMALL[count] ?? String(count);

/** A subject inside a sentence: languages keep their capital. */
const CAPITAL = new Set(['english', 'french', 'german', 'latin', 'spanish', 'rshe-pshe', 'send']);
const spoken = (subject: string): string => { const name = subjectName(subject); return CAPITAL.has(subject) ? name : name.charAt(0).toLowerCase() + name.slice(1); };

const inSentence = (interest: Interest): string => { const words = INTERESTS[interest]; return words.charAt(0).toLowerCase() + words.slice(1); };

export const sentence = {
  sameLesson: ({ name, school }: Names, title: string, mine: Did, theirs: Did): string => mine === theirs
    ? `You and ${name} at ${school} have both ${mine} “${title}” this fortnight.`
    : `You have ${mine} “${title}” this fortnight, and ${name} at ${school} has ${theirs} it.`,
  only: ({ school, subject }: Names, other: Names, others: number): string =>
    `You are the only ${spoken(subject)} teacher at ${school}. ${inWords(others)} ${others === 1 ? 'other teaches' : 'others teach'} it in the trust; ${other.name} at ${other.school} is ${others === 1 ? 'that colleague' : 'one of them'}.`,
  onlyElsewhere: (person: Names, me: Names, alone: boolean): string => alone
    ? `You and ${person.name} are each the only ${spoken(person.subject)} teacher in your school: you at ${me.school}, ${person.name} at ${person.school}.`
    : `${person.name} is the only ${spoken(person.subject)} teacher at ${person.school}, and has nobody there to talk it through with.`,
  newHere: ({ name, school, subject, startedOn }: Names): string => `You have just joined. ${name} at ${school} teaches ${spoken(subject)} too, and has been here since ${startedOn.slice(0, 4)}.`,
  joined: ({ name, school, subject }: Names): string => `${name} has just joined ${school} and teaches ${spoken(subject)}, as you do.`,
  interest: ({ name, school }: Names, interest: Interest): string => `You and ${name} at ${school} would both like to talk about ${inSentence(interest)}.`,
  question: (network: string, title: string, did: Helped): string => `A question in ${network} that you could answer: “${title}”. ${HELPED[did]}`,
};
