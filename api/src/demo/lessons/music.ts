// Music, Key Stages 2 and 3.
import type { DemoLesson } from '../types';

const central = {
  subject: 'music', keyStages: ['KS3'], licence: 'trust-owned', visibility: 'trust', central: true, author: 'beth.underhill@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const ostinato: DemoLesson = {
  ...central, slug: 'ostinato-layers', title: 'Ostinato: building a piece in layers',
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
  ...central, slug: 'twelve-bar-blues', title: 'The twelve-bar blues: chords and a walking bass',
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
  ...central, slug: 'pulse-and-rhythm-year-3', title: 'Pulse and rhythm: the heartbeat and the words',
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

export const musicLessons: readonly DemoLesson[] = [ostinato, blues, pulse];
