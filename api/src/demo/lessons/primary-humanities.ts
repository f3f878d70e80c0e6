// Primary history and geography.
import type { DemoLesson } from '../types';

const shared = {
  keyStages: ['KS2'], licence: 'trust-owned', visibility: 'trust', central: false,
} as const satisfies Partial<DemoLesson>;

const fire: DemoLesson = {
  ...shared, slug: 'great-fire-of-london-evidence', title: 'The Great Fire of London: how do we know?',
  summary: 'Year 2 pupils meet evidence in a tray before the story, and learn that two witnesses can both be honest and differ.',
  subject: 'history', keyStages: ['KS1'], years: [2], topic: 'Events beyond living memory', kind: 'lesson', minutesSaved: 30,
  author: 'peter.szabo@fenmoor.example', coreHeadings: [], publishedDaysAgo: 124,
  markdown: `## Learning outcomes

- I can tell the story of the fire in order.
- I can say how we know about something that nobody alive remembers.
- I can suggest why two people might tell it differently.

## Starter (8 minutes)

A covered tray: a charred twig, a scrap of "letter", a picture of old houses, a pebble. *What can each one tell us? What can it not tell us?*

## The story (8 minutes)

On 2 September 1666 a fire began in a bakery in Pudding Lane. The summer had been dry. The houses were wooden and close together, and a strong wind was blowing. It burned for four days. Most of the old city was lost. Few deaths were recorded, but there may well have been more.

| When | What |
| --- | --- |
| Sunday | the fire begins |
| Monday | it spreads; people carry what they can to the river |
| Tuesday | St Paul's burns |
| Wednesday | the wind drops; gaps made by pulling down houses help |
| Thursday | nearly out |

## Two voices (10 minutes)

*Made up for this lesson.* **A boatman:** "The sparks blew over us like snow. Everyone wanted my boat." **A maid:** "We could not see the fire for smoke. I held my mistress's cheese and ran."

Where was each one standing? Are they both telling the truth?

> [!MISCONCEPTION]
> "The baker did it on purpose." Nobody knows quite how it started. Ask what would have to be found for us to be sure.

## Freeze-frame (12 minutes)

In fours, make one day. Tap a shoulder: that person says what they can *see, hear, smell*.

## Write or record (10 minutes)

*We know about the fire because ...* Two sentences and a drawing.

## Check

- [ ] Puts three events in order
- [ ] Names one kind of evidence
- [ ] Says why two people might tell it differently
`,
  revisions: [
    { message: 'More careful about how many died', daysAgo: 95, edits: [{ find: 'Few deaths were recorded, but there may well have been more.', replace: 'Only a few deaths were written down. Historians think that there were probably more. *Why might some people not have been counted?*' }] },
  ],
};

const boudica: DemoLesson = {
  ...shared, slug: 'boudica-different-views', title: 'Boudica: hero, rebel or both?',
  summary: 'Year 4 pupils find that everything written about Boudica at the time was written by her enemies.',
  subject: 'history', years: [4], topic: 'Roman Britain', kind: 'lesson', minutesSaved: 30, author: 'sarah.denby@fenmoor.example', coreHeadings: [], publishedDaysAgo: 102,
  markdown: `## Learning outcomes

- I can explain why the Iceni rose against Rome in about AD 60 or 61.
- I can notice who wrote a source and what they might have wanted.
- I can give two different views of Boudica.

## Starter (5 minutes)

Your side lost a match, and only the *other* team wrote the report. What might be missing? What might be true all the same?

## What happened (8 minutes)

- Prasutagus, king of the Iceni in what is now Norfolk and nearby, was an ally of Rome.
- When he died, Rome took his kingdom and treated his family cruelly.
- His widow Boudica led a revolt. Colchester, London and St Albans were burned.
- In the end a smaller Roman army defeated her.

## Who told us? (10 minutes)

| Writer | Roman? | Was he there? | How we might read him |
| --- | --- | --- | --- |
| Tacitus | yes | no, but a relative served in Britain | with care |
| Cassius Dio | yes, writing in Greek | no, he lived more than a century later | with more care |
| The Iceni | no | yes | they left no writing about it |

A layer of burnt red earth under Colchester tells us something no writer could make up.

> [!MISCONCEPTION]
> "If they were Romans, it is all lies." A Roman writer might praise an enemy, to make victory seem greater.

## Conscience alley (12 minutes)

Boudica walks between two lines: one says why she should fight, the other why she should not. At the end she decides. Do it twice.

## Write (15 minutes)

*A Roman might say ... An Iceni might say ... I think ...*

**Local link:** how far is your school from Iceni land? Find it on the map.

## Exit

Name one thing that we know from *writing* and one that we know from the *ground*.
`,
};

const mapping: DemoLesson = {
  ...shared, slug: 'mapping-our-village', title: 'Mapping our village: symbols, scale and a good walk',
  summary: 'A unit plan of five sessions, with the walk in the middle, risk notes and a place for what only local children know.',
  subject: 'geography', years: [3], topic: 'Maps and fieldwork', kind: 'unit_plan', minutesSaved: 60, licence: 'CC-BY-4.0', author: 'simone.clarke@fenmoor.example', coreHeadings: [], publishedDaysAgo: 90,
  markdown: `**Enquiry:** What would a visitor need to know about our village, and what would they miss?

## Sessions

| | Question | Main activity | Outcome |
| --- | --- | --- | --- |
| 1 | What does the view from above show? | photographs from above; classroom plan | a plan drawn from above |
| 2 | Why do maps use symbols? | invent, then compare with a published key | a key of eight symbols |
| 3 | What is really there? | **the walk** | notes, photographs and tallies |
| 4 | How do we put it on paper? | grid references, four points of the compass | a class map |
| 5 | What would they miss? | "secret map" of smells, sounds and stories | a second layer on tracing paper |

## The walk

- [ ] Risk assessment signed; route walked by two adults beforehand
- [ ] One adult to six children
- [ ] High-visibility jackets, first-aid kit and school telephone
- [ ] Clipboards, with a pencil *on a string*

Stop at five places. At each: face north; draw one thing; listen for twenty seconds; ask one question.

> [!MISCONCEPTION]
> Children draw houses from the side on a map. Stand on a chair, look down on a box, and ask: "What shape would a bird see?"

## Words

*symbol, key, scale, compass, route, landmark, human feature, physical feature*

## Checking what they know

1. Give me directions from school to the church in three steps, using compass points.
2. Which symbol would you add to our map, and why?
3. Name one physical and one human feature that we passed.

## For the flat country

Where there are no hills, use the *banks and drains*. They are the contour lines of the Fens: ask which way the water goes.
`,
};

export const primaryHumanitiesLessons: readonly DemoLesson[] = [fire, boudica, mapping];
