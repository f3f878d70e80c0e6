// History for Key Stages 3 and 4, and the writing frame shared with English and geography.
import type { DemoLesson } from '../types';

const central = {
  subject: 'history', licence: 'trust-owned', visibility: 'trust', central: true, author: 'kirsty.dunmore@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const peterloo: DemoLesson = {
  ...central, slug: 'peterloo-mixed-sources', title: 'Peterloo, 1819: whose account shall we believe?',
  summary: 'Two imagined accounts, clearly labelled as such, in the style of the time; pupils judge usefulness without hunting for "bias".',
  keyStages: ['KS3'], years: [8], topic: 'Protest and reform', kind: 'lesson', minutesSaved: 40, coreHeadings: ['Learning outcomes', 'What historians agree'],
  coreReason: 'So that every pupil meets the same evidence before they argue',
  publishedDaysAgo: 200,
  markdown: `## Learning outcomes

- Describe what happened in St Peter's Field on 16 August 1819.
- Explain how an account is shaped by where its writer stood.
- Judge how *useful* an account is for a particular question.

## Starter (5 minutes)

Two pupils watch the same collision in a corridor; one was in it. Whose account do you want first? Did anyone answer "both"?

## What historians agree

- About 60,000 people met in Manchester to ask for reform of Parliament. Manchester had no MP of its own.
- Magistrates ordered the arrest of the speaker, Henry Hunt.
- Yeomanry and then hussars rode into the crowd.
- At least fifteen people died and hundreds were injured.
- The name *Peterloo* was a bitter joke about Waterloo.

## Two accounts (20 minutes)

*Written for this lesson in the style of the time. They are not real documents.*

**A, a magistrate, to the Home Secretary.** *An immense mob had assembled, marching in ranks with banners of the most seditious kind, in a manner calculated to strike terror into every loyal inhabitant. We judged the town to be in danger and directed the constables to act. It is our painful duty to report that some persons, through their own obstinacy, were hurt.*

**B, a weaver, to her brother.** *We went in our Sunday clothes with the children in front and the band playing. There was not a stick among us. When the horsemen came there was nowhere to run to. I lost my shoe and my bonnet and I thank God nothing else.*

| | A | B |
| --- | --- | --- |
| Where were they standing? | | |
| Words that tell us what they *felt* | | |
| What only this writer could know | | |

> [!MISCONCEPTION]
> "A is biased, so it is useless." For the question *What were the magistrates afraid of?* nothing could be more useful.

## Judge (15 minutes)

Which account is more useful for finding out (i) why the order was given, (ii) what it was like in the crowd? Answer one of them in a paragraph.

## Exit quiz

1. What did the crowd want?
2. Why might the crowd's marching in ranks have looked different to A and to B?
3. Name one more kind of source you would ask for.
`,
  revisions: [
    { message: 'Accounts marked more clearly as written for the lesson', daysAgo: 155, edits: [{ find: '*Written for this lesson in the style of the time. They are not real documents.*', replace: '> [!NOTE]\n> Both accounts were written for this lesson in the style of the time. They are **not** real documents; tell pupils so, and ask what we would need in order to trust a real one.' }] },
    { message: 'Read A aloud twice, as discussed in the network', daysAgo: 47, by: 'owen.pritchard@fenmoor.example', edits: [{ find: '## Two accounts (20 minutes)', replace: '## Two accounts (20 minutes)\n\nRead A aloud twice, the second time as pompously as you dare. Pupils hear the attitude before they know every word.' }] },
  ],
};

const hastings: DemoLesson = {
  ...central, slug: 'why-william-won', title: 'Why did William win at Hastings?',
  summary: 'Sorting causes is easy; linking them is history. A card sort that ends in an argument.',
  keyStages: ['KS3'], years: [7], topic: 'The Norman Conquest', kind: 'lesson', minutesSaved: 30, licence: 'CC-BY-4.0', author: 'owen.pritchard@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 250,
  markdown: `## Learning outcomes

- Recall the main events between January and December 1066.
- Sort causes and show how they link.
- Argue which cause mattered most.

## Starter (5 minutes)

You lose a football match. List reasons: something *you* did, something *they* did, luck. Which would your coach mention?

## The story in a minute

January: Edward dies; Harold is crowned. September: Harald Hardrada lands in the north and wins at Fulford; Harold marches north and defeats him at Stamford Bridge on the 25th. Three days later William lands in the south. Harold marches back. 14 October: Hastings.

## Card sort (15 minutes)

| Card | |
| --- | --- |
| The wind kept William in port until late September | |
| Harold's army had fought in the north three weeks before | |
| William had cavalry and archers | |
| Some English left the ridge to chase Normans who were fleeing, or seemed to be | |
| Harold did not wait for more men | |
| William promised land to those who came | |

Sort into *William's strengths*, *Harold's decisions* and *luck*. At least one card belongs in two places.

> [!MISCONCEPTION]
> "The English were exhausted, so they lost." They held the ridge for most of a day. Tiredness helps to explain; it does not settle the matter.

## Link (10 minutes)

Draw an arrow between two cards and write on it: *This mattered more because ...*

## Write (15 minutes)

*"William won because he was lucky." How far do you agree?* One paragraph for, one against, one sentence of judgement.

## Exit quiz

1. Which battle came first, Fulford or Stamford Bridge?
2. Who was crowned on Christmas Day?
3. Which cause would you *remove* to change the result?
`,
};

const blackDeath: DemoLesson = {
  ...central, slug: 'black-death-knowledge-organiser', title: 'The Black Death: knowledge organiser',
  summary: 'One page: dates, words, consequences and six questions for self-testing.',
  keyStages: ['KS3'], years: [7], topic: 'Medieval life', kind: 'knowledge_organiser', minutesSaved: 30, coreHeadings: [], publishedDaysAgo: 238,
  markdown: `**Enquiry:** How far did the Black Death change life for ordinary people in England?

## Key dates

| Date | Event |
| --- | --- |
| 1348 | plague reaches England through a southern port |
| 1349 | spreads to most of the country; wages begin to rise |
| 1351 | Statute of Labourers tries to hold wages down |
| 1361 | a second outbreak |
| 1381 | the Great Revolt |

## Key words

- **Epidemic**: a disease that spreads quickly to many people.
- **Villein**: a peasant tied to a lord's land.
- **Wages**: money paid for work.
- **Statute**: a law made by Parliament and king.
- **Miasma**: bad air, once thought to cause disease.

## What people believed, and what we know

| Then | Now |
| --- | --- |
| a punishment from God | |
| bad air | |
| the position of the planets | |
| | a bacterium, spread largely by fleas; some forms pass from person to person |

> [!MISCONCEPTION]
> People then were not stupid. With no microscopes, "bad air" fitted what they noticed: disease was worst where places smelled worst.

## Consequences

- **Quickly:** between a third and a half of people died. Harvests rotted for want of workers.
- **Within years:** survivors could ask for higher wages or move. Lords complained; Parliament acted.
- **Over generations:** fewer people were villeins. How far this was due to plague is still argued about.

## Test yourself

1. In which year did plague reach England?
2. What did the Statute of Labourers try to do?
3. Why were survivors in a stronger position?
4. Give one belief about the cause.
5. Name a village type that may have been abandoned afterwards, and one *other* reason why villages were abandoned.
6. Which consequence do you think lasted longest?
`,
  revisions: [
    { message: 'Careful wording on how plague spreads', daysAgo: 140, edits: [{ find: 'a bacterium, spread largely by fleas; some forms pass from person to person', replace: 'a bacterium; historians and scientists still debate how far fleas on rats, lice and people themselves each spread it' }] },
  ],
};

const causes: DemoLesson = {
  ...central, slug: 'causes-of-the-first-world-war', title: 'Summer 1914: who could have stopped it, and when?',
  summary: 'Replaces the row of dominoes with a row of decisions, each with a name and a date.',
  keyStages: ['KS3'], years: [9], topic: 'The First World War', kind: 'lesson', minutesSaved: 35, coreHeadings: [], publishedDaysAgo: 158,
  markdown: `## Learning outcomes

- Put the main decisions of July and August 1914 in order.
- Distinguish long-term conditions from short-term decisions.
- Argue when war became unavoidable, if it ever did.

## Starter (5 minutes)

Think of an argument that got out of hand. What was the last moment at which somebody could have stopped it?

## The line of decisions (20 minutes)

| Date | Who decided | What |
| --- | --- | --- |
| 28 June | Gavrilo Princip | shot the Archduke in Sarajevo |
| 5 July | Germany | promised Austria-Hungary full support |
| 23 July | Austria-Hungary | sent Serbia a very severe ultimatum |
| 28 July | Austria-Hungary | declared war on Serbia |
| 30 July | Russia | ordered general mobilisation |
| 1 August | Germany | declared war on Russia |
| 4 August | Britain | declared war after Germany invaded Belgium |

For each: *What else could they have done? What were they afraid of?*

> [!MISCONCEPTION]
> "The alliances forced everyone in." Italy was in an alliance and stayed out in 1914. Alliances shaped the choices; people still made them.

## Conditions (10 minutes)

Alliances, arms race, empires, nationalism. Pin each to the decision that it makes easier to understand. If it will not pin to any, say so.

## Argue (15 minutes)

*The last moment at which war could have been avoided was ___.* Stand along the wall at your date. Persuade the person next to you to move.

## Write

One paragraph that begins with your sentence and answers the strongest thing your neighbour said.

## Exit quiz

1. Which came first: Russia's mobilisation or Germany's declaration of war on Russia?
2. Why did Belgium matter to Britain?
3. Why is "dominoes" a misleading picture?
`,
};

const frame: DemoLesson = {
  ...central, slug: 'disciplinary-writing-frame', title: 'A frame for arguing on paper',
  summary: 'One sheet for extended answers in history, geography and English. It fades over a year, on purpose.',
  keyStages: ['KS3', 'KS4'], years: [7, 8, 9, 10], topic: 'Extended writing', kind: 'worksheet', minutesSaved: 20, licence: 'CC-BY-4.0', coreHeadings: [], publishedDaysAgo: 136,
  markdown: `Take what helps and cross out the rest. By summer you should need only the headings.

## Before you write

- [ ] I can say the question in my own words.
- [ ] I know what I think, in one sentence.
- [ ] I know the best reason why somebody might disagree.

## Introduction

*The question is really asking ... My view is ... because ...*

## A reason (use twice)

| Box | Ask yourself |
| --- | --- |
| Point | What am I claiming? |
| Evidence | What exactly shows it? (a date, a figure, a word) |
| So | Why does that make my claim stronger? |
| But | What are its limits? |

## The other side

*Somebody might say ... They would point to ... This matters, but ...*

> [!MISCONCEPTION]
> A counter-argument is not a list of "cons". It is one strong objection, given fairly, and answered.

## Judgement

*On balance ... more than ... because ...* A judgement *weighs*. It does not repeat.

## Words that work

| To add | To contrast | To weigh | To conclude |
| --- | --- | --- | --- |
| moreover | whereas | more significant than | on balance |
| in the same way | by contrast | to a lesser extent | it follows that |

## In your subject

- **History:** a judgement about *how far* or *how important*.
- **Geography:** name the place and give the figure.
- **English:** quote briefly; write about the *word*.
`,
  revisions: [
    { message: 'Introduction moves to the end: pupils were stuck in it', daysAgo: 43, edits: [{ find: '## Introduction\n\n*The question is really asking ... My view is ... because ...*\n\n', replace: '' }, { find: '## Words that work', replace: '## Introduction (write it last)\n\n*The question is really asking ... My view is ... because ...* It is easier to introduce an argument that exists.\n\n## Words that work' }] },
  ],
};

export const historyLessons: readonly DemoLesson[] = [peterloo, hastings, blackDeath, causes, frame];
