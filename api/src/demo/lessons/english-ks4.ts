// Key Stage 4 English literature: Macbeth, A Christmas Carol and poetry.
import type { DemoLesson } from '../types';

const central = {
  subject: 'english', keyStages: ['KS4'], licence: 'trust-owned', visibility: 'trust', central: true, author: 'ruth.calloway@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const macbeth: DemoLesson = {
  ...central, slug: 'macbeth-ambition-act-1', title: 'Macbeth: the temperature of ambition in Act 1',
  summary: 'Pupils chart how close Macbeth is to murder, line by line, and find that he changes his mind more than once.',
  years: [10], topic: 'Macbeth', kind: 'lesson', minutesSaved: 40, coreHeadings: ['Learning outcomes'],
  coreReason: 'The mock paper is marked against these',
  publishedDaysAgo: 190,
  markdown: `## Learning outcomes

- Track a change in Macbeth across Act 1, scenes 3 to 7.
- Support a judgement with a short, exact quotation.
- Consider who or what moves him.

## Starter (5 minutes)

Write down something you once wanted badly. What would you *not* have done to get it? Keep it private.

## The temperature line (20 minutes)

Draw a line from 0 (he would never) to 10 (he will do it now). Place each moment, and write the *word* that fixed it there.

| Moment | Words | Temperature |
| --- | --- | --- |
| 1.3 hears the prophecy | "horrid image" | |
| 1.3 a little later | "If chance will have me king" | |
| 1.4 Malcolm is named heir | "black and deep desires" | |
| 1.7 alone | "only / Vaulting ambition" | |
| 1.7 to his wife | "We will proceed no further" | |
| 1.7 the end | "I am settled" | |

> [!MISCONCEPTION]
> "Lady Macbeth makes him do it." The *horrid image* comes in scene 3, before she has said a word. What does she change: his wish, or his nerve?

## Close reading (12 minutes)

In 1.7 he lists reasons against: kinsman, subject, host, and Duncan's goodness. He finds just one reason for. What does a rider who *vaults* too hard do next?

## Write (15 minutes)

*How does Shakespeare present Macbeth's ambition in Act 1?* One paragraph, beginning with your most surprising temperature.

- [ ] A claim about *change*
- [ ] A quotation of five words or fewer, inside your sentence
- [ ] What one word suggests
- [ ] Why an audience in 1606, ruled by a king who feared plots, might shiver

## Exit quiz

1. What title does Macbeth receive in scene 3?
2. Who is named Prince of Cumberland?
3. In your view, when does he decide?
`,
  revisions: [
    { message: 'Add a line for a room with little space', daysAgo: 60, by: 'fiona.gale@fenmoor.example', edits: [{ find: 'Draw a line from 0', replace: 'Use a washing line and pegs across the room, one peg to a pair, or draw a line from 0' }] },
    { message: 'Context only where it changes the reading', daysAgo: 21, edits: [{ find: '- [ ] Why an audience in 1606, ruled by a king who feared plots, might shiver', replace: '- [ ] Only if it helps: why an audience soon after the Gunpowder Plot might shiver' }] },
  ],
};

const carol: DemoLesson = {
  ...central, slug: 'christmas-carol-stave-one', title: 'A Christmas Carol, Stave One: cold from the inside',
  summary: 'How Dickens makes Scrooge the source of the cold, and why the first chapter is funnier than pupils expect.',
  years: [10], topic: 'A Christmas Carol', kind: 'lesson', minutesSaved: 35, author: 'amara.diallo@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 176,
  markdown: `## Learning outcomes

- Explain how Dickens presents Scrooge in Stave One.
- Notice the narrator's voice and its humour.

## Starter (5 minutes)

Sort into *weather* and *person*: biting, shrivelled, warm, stiff, bitter, solitary, hard. Which belong in both?

## Read aloud (12 minutes)

The teacher reads from "Oh! But he was a tight-fisted hand at the grindstone" to "No beggars implored him to bestow a trifle". Ask pupils simply to put a hand up whenever they feel the narrator is *enjoying himself*.

## Look closely (15 minutes)

| Words | What is compared | So Scrooge is ... |
| --- | --- | --- |
| "hard and sharp as flint" | a stone that can strike fire | able to make warmth, and refusing to |
| "solitary as an oyster" | | |
| "He carried his own low temperature always about with him" | | |

> [!TIP]
> Oysters can hold pearls, and flint holds a spark. Let pupils find that Dickens has hidden hope inside his insults.

> [!MISCONCEPTION]
> "The cold makes Scrooge miserable." It is the other way about: "The cold within him froze his old features".

## Discuss (8 minutes)

Two gentlemen ask for money for the poor. Scrooge answers, "Are there no prisons?" Which is worse: that he does not know how the poor live, or that he does?

## Write (12 minutes)

Begin: *Dickens presents Scrooge as a man who has made his own winter.* Use one comparison from the table and say what *hope*, if any, it hides.

## Exit quiz

1. Who was Jacob Marley?
2. What is Bob Cratchit's fire made of?
3. Name one thing that the nephew and Scrooge disagree about.

Answers: Scrooge's dead business partner; a very small fire that looks like one coal; whether Christmas does anyone any good.
`,
};

const poems: DemoLesson = {
  ...central, slug: 'comparing-poems-memory', title: 'Comparing two poems: a method without a grid',
  summary: 'Pupils compare by asking one question of both poems, and write links that say more than "similarly".',
  years: [10, 11], topic: 'Poetry', kind: 'slides_notes', minutesSaved: 25, author: 'samuel.osei@fenmoor.example', central: false, visibility: 'network', network: 'english-and-literacy', coreHeadings: [], publishedDaysAgo: 72,
  markdown: `Works with any pair from an anthology. The two short poems here were written for the lesson, so nobody has met them before.

## Poem 1: Shed

> My grandfather's shed still smells of him:
> creosote, string, the tin with no lid.
> I go in for nothing. I stand in the dim
> and touch what he touched, and do what he did.

## Poem 2: Clearing the House

> We sorted him into three: keep, charity, tip.
> His good coat fitted nobody we knew.
> By four the rooms had nothing left to grip.
> You said, *That's that*. I said so too.

## One question (10 minutes)

Ask it of both: **What do objects do for the people left behind?** Write one sentence for each poem and nothing else.

## Now press (12 minutes)

| | Shed | Clearing the House |
| --- | --- | --- |
| Who is there? | "I", alone | "we", and yet ... |
| What do hands do? | | |
| What is the last word of each poem doing? | | |
| Rhyme: comfort or tidying up? | | |

> [!MISCONCEPTION]
> "They both use rhyme" is a coincidence until you can say what the rhyme is *for* in each. In one it may hold him close; in the other it shuts the door.

## Sentences that link (8 minutes)

Choose one and finish it.

- *Whereas the speaker of "Shed" touches, the family of "Clearing the House" ...*
- *Both poems end quietly, but only one of them ...*
- *What is kept in the first is ... in the second.*

## Write (20 minutes)

Three paragraphs. Each must mention both poems; none may begin with *similarly*.

## Exit

Which speaker is sadder? Hold up 1 or 2. Defend your choice with one word from the poem.
`,
};

export const englishKs4Lessons: readonly DemoLesson[] = [macbeth, carol, poems];
