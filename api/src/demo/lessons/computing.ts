// Computing, Key Stages 2 to 4.
import type { DemoLesson } from '../types';

const central = {
  subject: 'computing', keyStages: ['KS3'], licence: 'CC-BY-4.0', visibility: 'trust', central: true, author: 'nathan.cole@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const selection: DemoLesson = {
  ...central, slug: 'python-selection', title: 'Python: making decisions with if, elif and else',
  summary: 'Predict, run, investigate, modify, make: pupils read a program before they write one.',
  years: [8], topic: 'Programming', kind: 'lesson', minutesSaved: 30, coreHeadings: [], publishedDaysAgo: 195,
  markdown: `## Learning outcomes

- Predict what a program with selection will output.
- Explain why the order of conditions matters.
- Write a program with at least three outcomes.

## Predict (8 minutes)

On paper, before anyone touches a keyboard: what will this print for 16, for 60 and for 70?

~~~python
age = int(input("How old are you? "))
if age >= 16:
    print("Adult ticket")
elif age >= 65:
    print("Senior ticket")
else:
    print("Child ticket")
~~~

## Run and investigate (12 minutes)

1. Type it in and test your three predictions.
2. Nobody ever gets a senior ticket. Why not?
3. Swap two conditions to mend it.
4. What happens if you type \`sixteen\`?
5. What is the difference between \`=\` and \`==\`?

> [!MISCONCEPTION]
> Pupils expect Python to choose the *best* match. It takes the **first** condition that is true and skips all the rest.

## Modify (10 minutes)

- Add a ticket for under-fives.
- Print the price as well as the name.
- Refuse a negative age with a helpful message.

## Make (15 minutes)

Choose one: a quiz question with three different replies; a hot-or-cold number hint; a plant-watering adviser that takes soil moisture from 0 to 100.

| Test | Input | Expected |
| --- | --- | --- |
| normal | | |
| boundary | | |
| invalid | | |

Fill in the table *before* running it.

## Exit quiz

1. How many branches of one if-elif-else can run?
2. Which test data would catch \`>\` written in place of \`>=\`?
3. Why does \`input\` need \`int\` around it here?

Answers: exactly one; the boundary value; input gives text, and text cannot be compared with a number.
`,
  revisions: [
    { message: 'Explain indentation, the most common first error', daysAgo: 146, edits: [{ find: '5. What is the difference between', replace: '5. Delete the spaces before one \`print\`. Read the error message aloud.\n6. What is the difference between' }] },
    { message: 'Test table before running, as agreed with colleagues', daysAgo: 74, edits: [{ find: 'Fill in the table *before* running it.', replace: 'Fill in the table *before* running it. One mark of a good tester is a test that the program might fail.' }] },
  ],
};

const binary: DemoLesson = {
  ...central, slug: 'binary-addition', title: 'Binary addition and overflow',
  summary: 'Eight pupils with cards become a register; a worksheet of sums ends with the number that does not fit.',
  years: [9], topic: 'Data representation', kind: 'worksheet', minutesSaved: 20, coreHeadings: [], publishedDaysAgo: 144,
  markdown: `## Warm-up

Eight pupils hold the cards 128, 64, 32, 16, 8, 4, 2, 1. Standing is 1 and sitting is 0. Make 5, 37, 200 and 255. Who moves most often as we count up from 0?

## The four rules

| Sum | Write | Carry |
| --- | --- | --- |
| 0 + 0 | 0 | 0 |
| 0 + 1 | 1 | 0 |
| 1 + 1 | 0 | 1 |
| 1 + 1 + 1 | 1 | 1 |

## Section A: no carrying

1. 01000010 + 00100100
2. 10000001 + 00010100

## Section B: carrying

3. 00000111 + 00000001
4. 00101101 + 00011011
5. 01010110 + 00111011

Check each by changing to denary.

## Section C: it does not fit

6. 11111111 + 00000001
7. 10110000 + 01110000

The answer needs nine bits. If there are only eight, the ninth is lost. This is **overflow**.

> [!MISCONCEPTION]
> "Overflow means the computer stops." Usually it carries on with a wrong number, which is worse.

## Section D: think

8. A game stores lives in 8 bits. A player with 255 lives collects one more. What might the screen show?
9. Without adding, how can you tell that 10000000 + 10000000 will overflow?
10. What does adding a 0 on the *right* of a binary number do to its value?

## Answers

1. 01100110
2. 10010101
3. 00001000
4. 01001000
5. 10010001
6. (1)00000000
7. (1)00100000
8. 0
9. Each is 128, and together they make 256, more than 255.
10. Doubles it.
`,
};

const searching: DemoLesson = {
  ...central, slug: 'linear-and-binary-search', title: 'Searching: linear against binary',
  summary: 'A guessing game, a race with cups and the condition everyone forgets.',
  keyStages: ['KS4'], years: [10], topic: 'Algorithms', kind: 'lesson', minutesSaved: 25, coreHeadings: [], publishedDaysAgo: 126,
  markdown: `## Learning outcomes

- Describe both searches step by step.
- State when binary search can be used.
- Compare them by the number of comparisons.

## Starter (5 minutes)

I am thinking of a number from 1 to 100. I will say only *higher*, *lower* or *yes*. How few guesses can you *guarantee*?

## Cups (12 minutes)

Fifteen upturned cups hide numbered cards **in order**. One pupil searches from the left; another opens the middle cup each time. Tally the cups opened for five targets.

| Target | Linear | Binary |
| --- | --- | --- |
| 3 | | |
| 22 | | |
| 41 | | |

Now shuffle the cards and try again. Which method breaks?

> [!MISCONCEPTION]
> "Binary search is faster, so always use it." The list must be **sorted**. For a short or unsorted list, linear search may be the sensible choice.

## Read the code (12 minutes)

~~~python
def binary_search(items, target):
    low = 0
    high = len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == target:
            return middle
        elif items[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return -1
~~~

1. What does \`//\` do?
2. What is returned if the target is not there?
3. Trace it for the target 22 in the list 3, 8, 15, 22, 30, 41, 57.
4. What goes wrong if \`low = middle\` is written by mistake?

## Exit quiz

1. Most comparisons for linear search of 1000 items?
2. And for binary search?
3. One reason to choose linear search?

Answers: 1000; 10; the list is unsorted or very short.
`,
};

const maze: DemoLesson = {
  ...central, slug: 'debugging-a-maze-game', title: 'Debugging a maze game',
  summary: 'Year 5 pupils receive a broken block-based game and a detective\'s notebook; fixing comes after finding.',
  keyStages: ['KS2'], years: [5], topic: 'Programming', kind: 'lesson', minutesSaved: 30, author: 'declan.moran@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 100,
  markdown: `## Learning outcomes

- Explain what a program should do before changing it.
- Find an error by testing one part at a time.
- Describe a bug so that somebody else could mend it.

## Starter (5 minutes)

Instructions for a jam sandwich, performed exactly as written by the teacher. Where did it go wrong? Whose fault was it?

## The case (5 minutes)

A mouse should move with the arrow keys, stop at walls, and win on reaching the cheese. Players have complained:

1. The mouse goes left when you press right.
2. It can walk through one wall.
3. The score starts at 5.
4. The game never ends.

## Detective's notebook (25 minutes)

| Complaint | What I tested | What I saw | What I changed | Mended? |
| --- | --- | --- | --- | --- |
| 1 | | | | |
| 2 | | | | |

**Rule of the agency:** one change, then test.

> [!MISCONCEPTION]
> "If I change lots of things it will work sooner." It may, and you will not know why. Then it will break again.

> [!TIP]
> Bug 4 is an *if* outside the *forever*. It is checked once, at the start, when nobody has won.

## Swap (10 minutes)

Hide one bug of your own in a working copy. Write the *complaint* a player would make. Swap with another pair.

## Finish (5 minutes)

- [ ] I tested before I changed anything.
- [ ] I wrote a complaint which someone else could follow.
`,
  revisions: [
    { message: 'Mended bug 3: some copies start at 5 on purpose', daysAgo: 78, by: 'becky.sharman@fenmoor.example', edits: [{ find: '3. The score starts at 5.', replace: '3. The score does not go back to 0 for a new game.' }] },
  ],
};

const phishing: DemoLesson = {
  ...central, slug: 'spotting-phishing', title: 'Spotting phishing: pressure, not spelling',
  summary: 'Moves pupils on from "look for spelling mistakes" to noticing how a message tries to hurry them.',
  years: [7], topic: 'Staying safe online', kind: 'lesson', minutesSaved: 20, licence: 'OGL-UK-3.0', coreHeadings: ['If it happens to you'],
  coreReason: 'The safeguarding lead’s words: the same advice in every school',
  publishedDaysAgo: 222,
  markdown: `## Learning outcomes

- Recognise four ways in which a message puts pressure on us.
- Check a message by another route.
- Know what to do after a mistake.

## Starter (5 minutes)

*"Your game account will be deleted in 30 minutes unless you confirm your password."* No spelling mistakes. Real or not? What is it doing to you?

## Four kinds of pressure (10 minutes)

| Pressure | Sounds like | Ask yourself |
| --- | --- | --- |
| Hurry | "in 30 minutes" | Who gains if I do not stop to think? |
| Fear | "your account will be closed" | Can I check without using this link? |
| Prize | "you have been chosen" | Did I enter anything? |
| Authority | "from the head teacher" | Would they really ask me like this? |

> [!MISCONCEPTION]
> Good spelling, a padlock in the address bar and a correct logo do not make a message honest. All three are easy to copy.

## Sort (15 minutes)

Ten printed messages, four of them genuine. In threes: name the pressure; say how you would check *by another route* (type the address yourself, ask a person, telephone a number you already had). Decide last.

## Write one (10 minutes)

Write the most convincing phishing message you can, on paper, to a made-up person. Swap. Underline the pressure. Tear them up together.

## If it happens to you

1. Tell an adult straight away. You will **not** be in trouble.
2. Change the password, and anywhere else you used it.
3. Do not delete the message until somebody has seen it.

## Exit quiz

1. Name two kinds of pressure.
2. What does "check by another route" mean?
3. Why do clever people still fall for it?
`,
  revisions: [
    { message: 'Telling someone comes first and is never punished', daysAgo: 168, edits: [{ find: 'You will **not** be in trouble.', replace: 'You will **not** be in trouble, and telling quickly is the most useful thing anybody can do.' }] },
  ],
};

export const computingLessons: readonly DemoLesson[] = [selection, binary, searching, maze, phishing];
