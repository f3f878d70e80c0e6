// Primary English: phonics, shared reading, grammar and writing.
import type { DemoLesson } from '../types';

const central = {
  subject: 'english', keyStages: ['KS2'], licence: 'CC-BY-4.0', visibility: 'trust', central: true, author: 'aisha.begum@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const phonics: DemoLesson = {
  ...central, slug: 'phonics-ai-and-ay', title: 'Two spellings, one sound: ai and ay',
  summary: 'A twenty-minute session: revisit, teach, practise, apply, with decodable sentences written for it.',
  keyStages: ['KS1'], years: [1], topic: 'Phonics', kind: 'lesson', minutesSaved: 15, author: 'jess.winterton@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 98,
  markdown: `## Learning outcomes

- I can say one sound for *ai* and *ay*.
- I can read and spell words with each.
- I know which one is usual at the end of a word.

## Revisit (3 minutes)

Flash cards at a brisk pace: *ee, oa, igh, or, sh, ng*. Then three words to blend: *feet, boat, night*.

## Teach (5 minutes)

Say *rain*. How many sounds? Three: r-**ai**-n. Show the card. Now say *day*: d-**ay**.

| ai (middle) | ay (end) |
| --- | --- |
| rain | day |
| tail | play |
| snail | tray |
| wait | stay |

*Where does each one live?* Let children say the rule.

> [!MISCONCEPTION]
> Children sometimes say "a-i" as two sounds. Two letters, one sound: draw one line under both.

## Practise (7 minutes)

- **Read:** sail, paint, clay, chain, spray
- **Spell:** may, hail, train (segment on fingers, write, check)
- **Silly or sensible?** *A snail can paint a tray. It will hail on Sunday. A train can wait in the rain.*

## Apply (5 minutes)

Read together, pointing:

> The snail had to wait. It was wet on the trail. "I will stay in the hay," said the snail. "I can play on a dry day."

Which words have our sound? Underline them. Then whisper-read it again for *story*, without stopping.

## Notice

- [ ] Blends *snail* without adding "uh"
- [ ] Chooses *ay* at the end of *spray*
- [ ] Reads the passage with some expression the second time

Children who are not yet secure repeat **Teach** and **Read** in the afternoon, in a group of three, that same day. (The word *said* is met as a tricky word.)
`,
};

const lantern: DemoLesson = {
  ...central, slug: 'shared-reading-lantern-keeper', title: 'Shared reading: The Lantern Keeper',
  summary: 'The opening of a story written for our schools, with a plan for reading it aloud, rereading it and talking about it.',
  years: [4], topic: 'Shared reading', kind: 'lesson', minutesSaved: 35, coreHeadings: ['The text'],
  coreReason: 'One text for all six primaries: we read it together at the network',
  publishedDaysAgo: 140,
  markdown: `## Learning outcomes

- Listen to and enjoy the opening of a story.
- Retrieve details and infer how a character feels.
- Ask a question that the text has not answered.

## Words to teach

*causeway* (a raised road across wet land), *wick* (the string in a lamp that burns), *reluctant* (not wanting to)

## The text

> Every evening, when the geese came over, Ada carried the lantern to the end of the causeway and hung it on the iron hook. She had done it since she was six. Before her, it had been her grandmother, and before that, nobody could say.
>
> "Who is it for?" she asked once.
>
> "Whoever is late," said her grandmother.
>
> Nobody was ever late. There was a road now, with lights of its own, and a bus. The causeway went nowhere but into the reeds. Still Ada trimmed the wick, and still she hung the lamp; and if she was sometimes reluctant on nights when the rain blew sideways, she did not say so.
>
> Then came the evening when she reached the hook, and found a lantern already hanging there. It was lit. It was not hers.

## Read it (10 minutes)

Read right through with no stopping. Then, in silence, ten seconds. Then: *What are you wondering?* Write their questions and not yours.

## Read it again (15 minutes)

1. What had Ada's grandmother done before Ada?
2. Find two clues that the causeway is no longer needed.
3. Ada "did not say so". What does that tell you about her?
4. Why do the last two sentences work so well as *short* ones?

> [!TIP]
> On the second reading, give the grandmother's line a long pause after it. Children hear that it is not quite an answer.

## Talk (10 minutes)

*Should Ada go on hanging a lamp that nobody needs?* Stand along the wall from yes to no. Move if somebody changes your mind.

## Write

The next four sentences. Choose: who hung it; what Ada does; what the geese do.

- [ ] At least one short sentence
- [ ] One thing is left unexplained
`,
  revisions: [
    { message: 'Their questions come before ours', daysAgo: 105, edits: [{ find: '*What are you wondering?* Write their questions and not yours.', replace: '*What are you wondering?* Write their questions on the board and keep them there all week.' }] },
    { message: 'Point to the picture version for children new to English', daysAgo: 57, edits: [{ find: '## Read it (10 minutes)', replace: '> [!NOTE]\n> A picture version by Emma Colley is among the adaptations. Look there before you make your own.\n\n## Read it (10 minutes)' }] },
  ],
};

const clauses: DemoLesson = {
  ...central, slug: 'relative-clauses', title: 'Relative clauses: tucking in more',
  summary: 'Who, which and that: adding information inside a sentence, and knowing when two commas are needed.',
  years: [5], topic: 'Grammar for writing', kind: 'lesson', minutesSaved: 25, author: 'sandra.voss@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 114,
  markdown: `## Learning outcomes

- Add a relative clause beginning with *who, which, where, whose* or *that*.
- Use commas for information that could be lifted out.
- Decide when a clause helps and when it clutters.

## Starter (5 minutes)

Two dull sentences: *The heron stood on one leg. The heron had been there since dawn.* Make them one. Collect every version.

## See it (8 minutes)

*The heron, **which had been there since dawn**, stood on one leg.*

Lift the clause out with your hands (two pupils stand as commas). Does the sentence still stand up? Then it needs *both* commas.

| Word | Use it for | Example |
| --- | --- | --- |
| who | people | the bargeman, who never spoke, |
| which | things | the sluice, which was rusted, |
| where | places | the bank where we sat |
| whose | belonging | a dog whose bark was worse |

> [!MISCONCEPTION]
> One comma is not enough. *The heron, which had been there since dawn stood on one leg* leaves the reader holding an open door.

## Which heron? (8 minutes)

*The heron that had a broken wing could not fly.* Lift it out: now we do not know *which* heron. No commas, because we need it.

## Practise (12 minutes)

Improve each sentence with a clause that tells us something worth knowing.

1. My uncle mends clocks.
2. The bridge creaked.
3. The letter was addressed to nobody.
4. We reached the village.

## Use (12 minutes)

Return to your own story. Add *two* relative clauses. Then take out one that slows a fast moment down.

## Exit

- [ ] I can show where the commas go, and why.
- [ ] I can write a sentence in which there should be none.
`,
};

const letter: DemoLesson = {
  ...central, slug: 'persuasive-letter-year-6', title: 'A persuasive letter that answers back',
  summary: 'Year 6 pupils write to a real reader, and learn that the strongest move is to answer an objection.',
  years: [6], topic: 'Persuasive writing', kind: 'lesson', minutesSaved: 30, author: 'rachel.penhale@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 70,
  markdown: `## Learning outcomes

- Write to persuade one named reader.
- Choose a formal tone that is polite and firm.
- Answer a likely objection.

## Starter (5 minutes)

You want a later bedtime. Which works best: *It's not fair!* / *Everybody else is allowed.* / *May I try it for one week, and you can judge how I am in the mornings?* Why?

## Read a model (10 minutes)

> Dear Councillor Marsh,
>
> On Tuesday I counted forty-one lorries outside our gate between half past eight and nine. I am writing to ask you for a crossing.
>
> You may say that a crossing would slow the traffic. It would. That is what we are hoping for.
>
> We would gladly show you the gate at a quarter to nine, on any day that suits you.
>
> Yours sincerely,

1. What does the writer *know* that makes us listen?
2. Find the objection. How is it answered?
3. Which sentence is the politest? Which is the firmest? Are they the same one?

## Toolbox (8 minutes)

| Move | Starts like |
| --- | --- |
| a fact you collected | *On Tuesday I counted ...* |
| the reader's worry | *You may say that ...* |
| a small, possible request | *Would you be willing to ...* |
| an invitation | *We would gladly show you ...* |

> [!MISCONCEPTION]
> Three rhetorical questions in a row do not persuade anyone. One at the right moment may.

## Plan and write (25 minutes)

Choose a real reader: the head, a shop, the parish council. Collect *one fact* before you begin.

- [ ] A fact that I found out myself
- [ ] An objection, given fairly and answered
- [ ] A request that could really be granted
- [ ] Formal to the last line

## Post it

Letters are sent. Replies, when they come, are read out.
`,
  revisions: [
    { message: 'Shorter model; the old one was a page', daysAgo: 28, edits: [{ find: 'We would gladly show you the gate at a quarter to nine, on any day that suits you.', replace: 'We would gladly show you, on any morning that suits you.' }] },
  ],
};

const instructions: DemoLesson = {
  ...central, slug: 'writing-instructions-year-2', title: 'Instructions: how to wash a muddy dog',
  summary: 'Bossy verbs, sensible order and a very muddy toy dog.',
  keyStages: ['KS1'], years: [2], topic: 'Writing', kind: 'lesson', minutesSaved: 20, coreHeadings: [], publishedDaysAgo: 156,
  markdown: `## Learning outcomes

- I can put steps in the right order.
- I can begin a step with a bossy verb.
- I can tell a reader what they will need.

## Starter (8 minutes)

A toy dog, a bowl, a sponge and real mud. Wash it *badly* on purpose: dry it before rinsing. Children stop you and tell you what to do. Write down the verbs they shout.

## Words we shouted (5 minutes)

| Bossy verb | What? |
| --- | --- |
| fill | the bowl |
| squeeze | the sponge |
| rub | gently behind the ears |
| rinse | with clean water |
| dry | with an old towel |

## Put it in order (10 minutes)

Five pictures, cut up. Partners order them, then *say* each step before anybody writes. Add *first, next, then, last*.

> [!MISCONCEPTION]
> Children often tell the story of what happened: "We filled the bowl." Instructions speak to *you*, now: "Fill the bowl."

## Write (15 minutes)

**You will need:** a list with commas.

1. First, fill ...
2. Next, ...
3. Then ...
4. Last, ...

A warning for the reader: *Stand back when he shakes!*

**Support:** verb cards and pictures. **Stretch:** add *how* to one step (*gently, quickly, carefully*).

## Try them out (5 minutes)

The teacher follows one set *exactly*. What was missing? Mend it in green pen.

- [ ] Capital letters and full stops
- [ ] A verb at the front of each step
- [ ] A reader could do it without asking
`,
};

export const primaryEnglishLessons: readonly DemoLesson[] = [phonics, lantern, clauses, letter, instructions];
