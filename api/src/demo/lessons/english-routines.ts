// The vocabulary routine every subject shares, and Key Stage 3 reading and writing.
import type { DemoLesson } from '../types';

const central = {
  subject: 'english', licence: 'trust-owned', visibility: 'trust', central: true, author: 'ruth.calloway@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const routine: DemoLesson = {
  ...central, slug: 'explicit-vocabulary-routine', title: 'The vocabulary routine: words before reading',
  summary: 'A five-step, six-minute way to teach up to three words before an extended text, in any subject and any year.',
  keyStages: ['KS1', 'KS2', 'KS3', 'KS4'], years: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], topic: 'Vocabulary', kind: 'slides_notes', minutesSaved: 20,
  licence: 'CC-BY-4.0', coreHeadings: ['The five steps'],
  coreReason: 'Pupils who change class or school know the routine at once',
  publishedDaysAgo: 146,
  markdown: `Use this before pupils read an extended text. Teach three words at most.

## Choosing the words

Ask three questions of each word. Two yeses, and it is worth the time.

1. Does the passage fall apart without it?
2. Will pupils meet it again, here or in another subject?
3. Can they use it to talk about something that they already know?

A word that fails all three, like *galleon*, gets a picture and a quick gloss instead.

## The five steps

| Step | Teacher | Pupils | Time |
| --- | --- | --- | --- |
| 1 Say | reads the word in its sentence | repeat it together, twice | 15 s |
| 2 Mean | gives a short, plain meaning | put it in their own words to a partner | 30 s |
| 3 Build | points out a root, prefix or ending | name another word in the family | 30 s |
| 4 Test | gives examples and non-examples | thumbs up or down, with a reason | 45 s |
| 5 Use | asks a question that needs the word | answer in a full sentence | 30 s |

## An example: *reluctant*

- **Say:** "He was *reluctant* to open the door."
- **Mean:** not wanting to do something, and perhaps slow to do it.
- **Build:** reluctant, reluctantly, reluctance.
- **Test:** Getting out of a warm bed? Opening a birthday present? Apologising first?
- **Use:** What is a good thing that people are often reluctant to do?

> [!MISCONCEPTION]
> Copying a definition from a dictionary feels like vocabulary work. Pupils remember words that they have *used*, out loud, about something real.

## Afterwards

- Use each word yourself at least twice more before the end of the lesson.
- [ ] Add it to the wall, with the date.
- [ ] Bring one back as a starter next week.

## If time is short

Steps 1, 2 and 4 for a single word take ninety seconds and are better than all five in a hurry.
`,
  revisions: [
    { message: 'Slide template removed: the routine does not need it', daysAgo: 67, edits: [{ find: '- [ ] Add it to the wall, with the date.', replace: '- [ ] Add it to the wall, with the date. No slides are needed for any of this.' }] },
    { message: 'Say when it is expected and when it is not', daysAgo: 32, edits: [{ find: 'Use this before pupils read an extended text. Teach three words at most.', replace: 'Use this before pupils read **more than a page**. It is not meant for short texts, and not for every lesson. Teach three words at most; one is often right, and sometimes none is needed.' }] },
    { message: 'Early reading: join up with phonics', daysAgo: 12, by: 'aisha.begum@fenmoor.example', edits: [{ find: '## If time is short', replace: '## In Reception and Key Stage 1\n\nMost new words are met by ear, in a story read aloud. Keep *Say*, *Mean* and *Use*; leave *Build* to phonics time.\n\n## If time is short' }] },
  ],
};

const openings: DemoLesson = {
  ...central, slug: 'story-openings-that-hook', title: 'Openings that earn the second paragraph',
  summary: 'Four ways into a story, one opening improved together, and a first paragraph by everyone.',
  keyStages: ['KS3'], years: [7], topic: 'Narrative writing', kind: 'lesson', minutesSaved: 30, author: 'ben.ferris@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 116,
  markdown: `## Learning outcomes

- Recognise four kinds of opening and what each makes a reader wonder.
- Revise an opening by cutting before adding.

## Starter (6 minutes)

Rank these for *how much you want to read on*. Then say what question each leaves in your head.

1. "The dog had been talking for about a minute before anyone noticed."
2. "It was a cold, dark, windy, miserable winter night."
3. "Do not tell your sister," said Gran, and climbed out of the window.
4. Monday. Bus late. Rain in one shoe.

## Four ways in (8 minutes)

| Way in | What it gives | What it holds back |
| --- | --- | --- |
| something odd | a fact | the reason |
| a voice | a person | the situation |
| in the middle | action | how we got here |
| a mood | a place, through one detail | what is about to happen |

> [!MISCONCEPTION]
> More adjectives do not make a better opening. Number 2 has four and tells us nothing that we could not guess.

## Improve together (10 minutes)

*"I woke up and got out of bed and had my breakfast and it was the day of the boat race and I was really nervous."*

Cut everything before the interesting part. Choose one detail that *shows* nerves. Read the new version aloud.

## Write (18 minutes)

A first paragraph only: 60 to 90 words. Choose a way in. Prompt: *a letter arrives at the wrong house*.

- [ ] The reader has a question by the end of sentence two
- [ ] One exact detail
- [ ] Nothing explained that can wait

## Share (8 minutes)

Partners write the question that the opening put in their head. If it is not the one you hoped for, change one sentence.
`,
};

const gothic: DemoLesson = {
  ...central, slug: 'gothic-settings', title: 'Gothic settings: fear by the inch',
  summary: 'Pupils learn how a setting withholds, then write a corridor in which almost nothing happens.',
  keyStages: ['KS3'], years: [8], topic: 'Gothic', kind: 'lesson', minutesSaved: 30, coreHeadings: [], publishedDaysAgo: 160,
  markdown: `## Learning outcomes

- Identify how a writer builds unease through what is *not* shown.
- Use sentence length on purpose.

## Words to teach

*ominous*, *decay*, *threshold*

## Starter (5 minutes)

Which is more frightening: a monster on the stairs, or a stair that creaks when everyone is downstairs? Why?

## Read (12 minutes)

> The corridor was longer than it had been that afternoon. I was sure of it. I counted the doors as I passed them, touching each handle, the way I had as a child: one, two, three. The fourth was warm.
>
> I did not stop. I told myself afterwards that I had not noticed. But I put my hand in my pocket, and kept it there, and it was a long while before I could make it let go of the key.

1. Which detail is ordinary until the fourth door?
2. What is never explained?
3. Find the shortest sentences. What has happened each time?

> [!TIP]
> Let pupils hear it twice before any annotation. On the second reading, stop dead after "warm".

## Notice the craft (10 minutes)

| Technique | Where | Effect |
| --- | --- | --- |
| list of three, then a break | "one, two, three. The fourth" | we expect another handle and get a shock |
| short sentence | | |
| the narrator's denial | | |

## Write (20 minutes)

Your own corridor, cellar or classroom after dark. 120 words. Rules: no blood, no ghosts, no weather. One thing is *slightly* wrong.

## Exit

Underline the sentence in which the reader first feels uneasy. Give it to a partner to see whether they underline the same one.
`,
  revisions: [
    { message: 'Glossed words moved before reading', daysAgo: 112, edits: [{ find: '*ominous*, *decay*, *threshold*', replace: '*ominous* (a sign that something bad may come), *threshold* (the place where you cross into a room)' }] },
  ],
};

const viewpoint: DemoLesson = {
  ...central, slug: 'reading-viewpoint-non-fiction', title: 'Two writers, one bypass: reading for viewpoint',
  summary: 'Paired short letters about a local road, with a method for comparing how views are made to sound reasonable.',
  keyStages: ['KS3'], years: [9], topic: 'Non-fiction reading', kind: 'lesson', minutesSaved: 35, author: 'joanna.petrie@fenmoor.example', coreHeadings: [], publishedDaysAgo: 134, central: false,
  markdown: `## Learning outcomes

- State a writer's viewpoint in one sentence.
- Compare *how* two writers persuade and not only what they say.

## Starter (5 minutes)

Say "You might like to tidy your room" in three ways: kindly, wearily, dangerously. The words are the same. What is different?

## Read (12 minutes)

**Letter A.** *For eleven years I have crossed the High Street holding a small hand. I have learned the timing of lorries as sailors learn tides. A bypass will not make us rich. It will let my daughter walk to school without me, and I should like to be unnecessary.*

**Letter B.** *Every bypass is sold to us as a gift to children. Yet the traffic it removes from the shops it also removes from the shopkeepers. My bakery opens at five. If nobody passes, nobody stops; and a High Street that is safe because it is empty is not a success.*

## Compare (18 minutes)

| | Letter A | Letter B |
| --- | --- | --- |
| Viewpoint in one sentence | | |
| Sounds like | | |
| A word that does the work | *unnecessary* | |
| What they admit | "will not make us rich" | |
| What they leave out | | |

> [!MISCONCEPTION]
> Spotting a technique is not analysis. "She uses a simile" becomes analysis when you add what *that* comparison makes us think: tides are patient, regular and able to drown you.

## Write (12 minutes)

One paragraph beginning: *Both writers care about the town, but ...* Use *whereas* or *by contrast* once and quote no more than four words at a time.

## Exit

Which writer gave away more to the other side? Did it make their letter weaker or stronger?
`,
};

export const englishRoutineLessons: readonly DemoLesson[] = [routine, openings, gothic, viewpoint];
