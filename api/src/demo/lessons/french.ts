// French, Key Stages 2 and 3.
import type { DemoLesson } from '../types';

const central = {
  subject: 'french', keyStages: ['KS3'], licence: 'trust-owned', visibility: 'trust', central: true, author: 'chloe.marchetti@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const subjects: DemoLesson = {
  ...central, slug: 'mon-college-opinions', title: 'Mon collège : giving an opinion and a reason',
  summary: 'From "j\'aime" to three connected sentences that a stranger could disagree with.',
  years: [7], topic: 'School', kind: 'lesson', minutesSaved: 25, coreHeadings: [], publishedDaysAgo: 185,
  markdown: `## Learning outcomes

- Give an opinion of a school subject with *j'adore, j'aime, je n'aime pas, je déteste*.
- Add a reason with *parce que* and *mais*.
- Hear the difference between *j'aime* and *je n'aime pas* at speed.

## Starter (5 minutes)

Listen and stand for a positive opinion, sit for a negative one: *J'aime l'histoire. Je n'aime pas les maths. J'adore la musique. Je déteste le lundi.*

## Build it (12 minutes)

| Opinion | Subject | Link | Reason |
| --- | --- | --- | --- |
| J'adore | le français | parce que | c'est intéressant |
| J'aime | la géographie | parce que | c'est utile |
| Je n'aime pas | l'anglais | mais | c'est facile |
| Je déteste | les sciences | parce que | c'est difficile |

Choral repetition in thirds: whisper, speak, sing.

> [!MISCONCEPTION]
> After *j'aime* French keeps the article: *j'aime **le** français*. English drops it, so pupils do too.

## Speak (12 minutes)

Find someone who... Move about with a grid of six opinions. You may not show your sheet; you must ask *Tu aimes ... ? Pourquoi ?*

## Write (12 minutes)

Three sentences about three subjects. One must contain *mais*. One must be a surprise.

- [ ] Article after the opinion
- [ ] *parce que* in full
- [ ] Accent on *intéressant*, *préféré* and *géographie*

## Exit quiz

1. Say in French: I like music because it is fun.
2. Correct it: *Je n'aime les maths.*
3. Which is stronger: *je déteste* or *je n'aime pas*?

Answers: J'aime la musique parce que c'est amusant; Je n'aime **pas** les maths; *je déteste*.
`,
  revisions: [
    { message: 'Bring "mais" in earlier, so that reasons are not all the same shape', daysAgo: 123, by: 'elodie.garnier@fenmoor.example', edits: [{ find: '| J\'aime | la géographie | parce que | c\'est utile |', replace: '| J\'aime | la géographie | parce que | c\'est utile |\n| J\'aime | le sport | mais | c\'est fatigant |' }] },
  ],
};

const perfect: DemoLesson = {
  ...central, slug: 'perfect-tense-with-avoir', title: 'The perfect tense with avoir: what I did at the weekend',
  summary: 'Two parts, always two parts. A listening hunt, a pattern pupils find themselves, and a true-or-false game.',
  years: [8], topic: 'Past tense', kind: 'lesson', minutesSaved: 25, coreHeadings: ['The pattern'],
  coreReason: 'Year 9 starts from this pattern',
  publishedDaysAgo: 172,
  markdown: `## Learning outcomes

- Recognise and form the perfect tense of regular *-er* verbs with *avoir*.
- Tell a past sentence from a present one by ear.

## Starter (5 minutes)

Hold up *maintenant* or *hier*: *Je joue au foot. J'ai joué au foot. Je regarde la télé. J'ai mangé une glace.* What did you listen for?

## The pattern

Pupils look at six sentences and complete: *To talk about the past I need ___ and ___.*

| Person | avoir | past participle |
| --- | --- | --- |
| je | ai | joué |
| tu | as | regardé |
| il / elle / on | a | mangé |
| nous | avons | écouté |
| vous | avez | visité |
| ils / elles | ont | acheté |

> [!MISCONCEPTION]
> *J'ai* is not "I" on its own. Pupils write *j'ai joue* or *je joué*: half of the tense is missing. Two hands up, two parts.

## Practise (15 minutes)

1. Change to the past: *Je regarde un film.*
2. Change to the past: *Nous visitons un château.*
3. Translate: She bought a book.
4. Translate: I did not eat. (*Je n'ai pas ...*)
5. Spot the odd one out: *j'ai chanté, j'ai un chat, j'ai dansé.*

## Deux vérités, un mensonge (15 minutes)

Write three sentences about last weekend; one is false. Read them aloud. The class asks *Avec qui ? Où ? À quelle heure ?* and votes.

## Exit quiz

1. *Ils ___ joué.*
2. How do you say "we listened"?
3. Why is *j'ai un chat* not in the past?

Answers to practice: J'ai regardé un film; Nous avons visité un château; Elle a acheté un livre; Je n'ai pas mangé; *j'ai un chat*.
`,
  revisions: [
    { message: 'Add an irregular for those who are ready', daysAgo: 99, edits: [{ find: '5. Spot the odd one out:', replace: '5. Stretch: *faire* becomes *fait*. Say: We did the shopping.\n6. Spot the odd one out:' }] },
  ],
};

const animals: DemoLesson = {
  ...central, slug: 'french-animals-and-gender', title: 'Un chat, une souris: animals and gender',
  summary: 'A Year 4 lesson in which pupils discover that nouns come in two families, through a song and a sorting game.',
  keyStages: ['KS2'], years: [4], topic: 'Animals', kind: 'lesson', minutesSaved: 25, author: 'marta.zielinska@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 128,
  markdown: `## Learning outcomes

- Say and understand eight animals.
- Know that a French noun is masculine or feminine.
- Ask and answer *Tu as un animal ?*

## Starter (5 minutes)

Animal noises! Teacher makes one; pupils guess the French: *C'est un chien ? Non. C'est un chat ? Oui !*

## Meet the words (10 minutes)

| un (masculine) | une (feminine) |
| --- | --- |
| un chat | une souris |
| un chien | une tortue |
| un lapin | une araignée |
| un poisson | une perruche |

Blue cards for *un*, green for *une*. Chant in a cat voice, then in a mouse voice.

> [!MISCONCEPTION]
> "Feminine animals are girls." Gender belongs to the *word*. *Une souris* may be a boy mouse.

## Play (12 minutes)

**Run to the side.** Left wall *un*, right wall *une*. Teacher says only the noun. Pupils move, then say the whole thing together.

## Ask (12 minutes)

*Tu as un animal ?* *Oui, j'ai ...* / *Non, je n'ai pas d'animal.* Make a tally for the class and read it out: *Trois chats, deux lapins.*

## Sing

To a tune they know: *J'ai un chat, un chat, un chat, j'ai un chat qui dort là-bas.*

## Finish

Draw an animal in secret. Partner has three questions: *C'est un ... ?* *C'est une ... ?*

- [ ] I can say three animals with the right *un* or *une*.
- [ ] I can ask someone whether they have a pet.
`,
};

export const frenchLessons: readonly DemoLesson[] = [subjects, perfect, animals];
