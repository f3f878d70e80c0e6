// French and music, Key Stages 2 to 4.
import type { DemoLesson } from '../types';

const french = {
  subject: 'french', keyStages: ['KS3'], licence: 'trust-owned', visibility: 'trust', central: true, author: 'chloe.marchetti@fenmoor.example',
} as const satisfies Partial<DemoLesson>;
const music = { ...french, subject: 'music', author: 'beth.underhill@fenmoor.example' } as const satisfies Partial<DemoLesson>;

const subjects: DemoLesson = {
  ...french, slug: 'mon-college-opinions', title: 'Mon collège : giving an opinion and a reason',
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
  ...french, slug: 'perfect-tense-with-avoir', title: 'The perfect tense with avoir: what I did at the weekend',
  summary: 'Two parts, always two parts. A listening hunt, a pattern pupils find themselves, and a true-or-false game.',
  years: [8], topic: 'Past tense', kind: 'lesson', minutesSaved: 25, coreHeadings: ['The pattern'], publishedDaysAgo: 172,
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
  ...french, slug: 'french-animals-and-gender', title: 'Un chat, une souris: animals and gender',
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

const ostinato: DemoLesson = {
  ...music, slug: 'ostinato-layers', title: 'Ostinato: building a piece in layers',
  summary: 'Body percussion to finished class piece in fifty minutes, with roles for players and non-players.',
  years: [7], topic: 'Rhythm', kind: 'lesson', minutesSaved: 25, coreHeadings: [], publishedDaysAgo: 168,
  markdown: `## Learning outcomes

- Perform a repeated pattern in time with others.
- Combine ostinati to make texture.
- Use *ostinato*, *texture*, *pulse* and *dynamics* when talking about the piece.

## Starter (5 minutes)

Walk the pulse. Clap names in it: *Ah-med*, *Char-lotte*, *O-lu-wa-seun*. Which take one beat, and which two?

## Four patterns (12 minutes)

| Layer | Pattern (four beats) | Sound |
| --- | --- | --- |
| 1 | stamp, rest, stamp, rest | low |
| 2 | rest, clap, rest, clap-clap | middle |
| 3 | tap-tap-tap-tap at double speed | light |
| 4 | one long "shhh" over the bar | air |

Learn each one alone, then two together. Keep a quiet drum on the pulse.

> [!MISCONCEPTION]
> Louder is not steadier. When the class speeds up, ask for *half the volume*; the time nearly always returns.

## Compose (20 minutes)

Groups of five: four players and a conductor.

1. Choose three layers, or invent one.
2. Decide the order of entry.
3. Decide one moment of silence for everybody.
4. Finish: stop together, or peel away one by one?

## Perform and listen (10 minutes)

Listeners draw the texture as a block diagram while each group plays. Compare with the group's own plan.

## Exit quiz

1. What is an ostinato?
2. How did one group change the texture?
3. Where have you heard an ostinato in a song you know?
`,
  revisions: [
    { message: 'Keep an inclusive role for pupils who find noise hard', daysAgo: 104, edits: [{ find: 'Groups of five: four players and a conductor.', replace: 'Groups of five: four players and a conductor. A sixth role, *listener-director*, may work from the doorway with the block diagram.' }] },
  ],
};

const blues: DemoLesson = {
  ...music, slug: 'twelve-bar-blues', title: 'The twelve-bar blues: chords and a walking bass',
  summary: 'Pupils learn the pattern, play it in C on keyboards, and write a verse in AAB form.',
  years: [8], topic: 'Blues', kind: 'lesson', minutesSaved: 25, author: 'jonas.lind@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 122,
  markdown: `## Learning outcomes

- Play the twelve-bar pattern with chords I, IV and V in C.
- Add a walking bass or an improvised line.
- Write lyrics in AAB form.

## Starter (6 minutes)

Listen to two blues recordings, decades apart. Tap the first beat of every bar. Put up a hand when you feel that the pattern has come round again.

## The pattern (8 minutes)

| Bar 1 | Bar 2 | Bar 3 | Bar 4 |
| --- | --- | --- | --- |
| C | C | C | C |
| F | F | C | C |
| G | F | C | C |

Chords: C is C-E-G, F is F-A-C, G is G-B-D.

> [!TIP]
> One finger on the root note is a complete performance. Three-note chords come next, and rhythm after that.

## Where it comes from (8 minutes)

The blues grew among African Americans in the southern United States after slavery, out of work songs, field calls and spirituals. Ask: why might a song form have *one line sung twice* if you were making it up as you worked?

## Play (20 minutes)

1. Root notes with a backing beat.
2. Chords, one per bar.
3. Walking bass on C: C, E, G, A.
4. Improvise with C, E flat, F, G and B flat only.

## Write (10 minutes)

*My bus was late this morning, I was standing in the rain. (×2) And now my teacher tells me I am late for her again.* Now yours: a line, the same line, an answer.

## Exit quiz

1. Which chord begins the second row?
2. What does AAB mean?
3. Name one root of the blues.
`,
};

const pulse: DemoLesson = {
  ...music, slug: 'pulse-and-rhythm-year-3', title: 'Pulse and rhythm: the heartbeat and the words',
  summary: 'A Year 3 lesson for teachers who do not read music, using only voices, knees and a ball.',
  keyStages: ['KS2'], years: [3], topic: 'Rhythm', kind: 'lesson', minutesSaved: 20, author: 'yasmin.farouk@fenmoor.example', central: false, licence: 'CC-BY-4.0', coreHeadings: [], publishedDaysAgo: 87,
  markdown: `## Learning outcomes

- Keep a steady pulse with others.
- Clap a rhythm over a pulse.
- Tell pulse and rhythm apart.

## You need

A soft ball. A drum or a biscuit tin. No reading of music.

## Warm-up (5 minutes)

Sit in a circle. Pat knees with the drum: that is the *pulse*. Pass the ball on every pat. When the drum slows, so does the ball.

## Heartbeat and words (10 minutes)

Pulse stays on knees. Over it, speak:

> Mud on my boots and wind in my hair,
> Fen on the left and sky everywhere.

Now clap the *words* and not the pulse. Half of the class keeps knees; half claps words. Swap on a signal.

> [!MISCONCEPTION]
> Children often think pulse means *quiet* and rhythm means *loud*. Try a very loud pulse under whispered words.

## Make one (12 minutes)

| Food | Claps |
| --- | --- |
| soup | 1 long |
| app-le | 2 |
| straw-ber-ry | 3 quick |
| wa-ter-mel-on | 4 quick |

Pairs choose four cards and clap their menu over the pulse. The rest write down the order.

## Finish (5 minutes)

Close eyes. The teacher plays either the pulse or the rhythm of the rhyme. Point to your *heart* or your *mouth*.

- [ ] I can keep the pulse when somebody else claps the words.
- [ ] I can say which is which.
`,
};

export const frenchLessons: readonly DemoLesson[] = [subjects, perfect, animals];
export const musicLessons: readonly DemoLesson[] = [ostinato, blues, pulse];
