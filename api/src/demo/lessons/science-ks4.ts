// Key Stage 4 science: practicals, calculations and evolution.
import type { DemoLesson } from '../types';

const central = {
  subject: 'science', keyStages: ['KS4'], licence: 'trust-owned', visibility: 'trust', central: true,
  author: 'daniel.achebe@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const osmosis: DemoLesson = {
  ...central, slug: 'osmosis-in-potato', title: 'Osmosis in potato: percentage change in mass',
  summary: 'The familiar practical with its two weak points fixed: drying the chips and reading the graph.',
  years: [10], topic: 'Cell transport', kind: 'lesson', minutesSaved: 40, coreHeadings: ['Learning outcomes'],
  coreReason: 'The exam board’s own words',
  publishedDaysAgo: 240,
  markdown: String.raw`## Learning outcomes

- Define osmosis as the movement of water through a partially permeable membrane from a dilute to a more concentrated solution.
- Calculate percentage change in mass.
- Use a graph to estimate the concentration inside potato cells.

## Starter (5 minutes)

Two slices of cucumber, one salted ten minutes ago. Describe three differences. Which way did the water go?

## Method (25 minutes)

1. Cut six cylinders of equal length with a cork borer. Trim off all skin.
2. Blot, then find the mass of each to 0.01 g.
3. Leave in sugar solutions of 0.0, 0.2, 0.4, 0.6, 0.8 and 1.0 mol/dm³ (at least 30 minutes; overnight is better).
4. Blot **in the same way** and find the mass again.

$$
\text{percentage change} = \frac{\text{final mass} - \text{initial mass}}{\text{initial mass}} \times 100
$$

| Concentration (mol/dm³) | Initial (g) | Final (g) | Change (%) |
| --- | --- | --- | --- |
| 0.0 | 2.50 | 2.74 | +9.6 |
| 0.4 | 2.48 | 2.36 | -4.8 |

## Graph (15 minutes)

Plot percentage change on the vertical axis. Remember that it goes below zero. Where the line crosses the axis there is no overall movement of water: the solution matches the inside of the cells.

> [!MISCONCEPTION]
> "Osmosis is sugar moving." The sugar molecules are too large to cross the membrane. Only water does.

## Exam question

*A student did not blot the cylinders before the second weighing. Explain the effect on the results.* (2)

Answer: water on the surface adds to the final mass; every percentage change is too high (too positive).

## Exit quiz

1. Why percentage change and not change in grams?
2. Why remove the skin?
3. What would happen to a red blood cell in pure water, and why does a plant cell not do the same?
`,
  revisions: [
    { message: 'Common results table matches real class data', daysAgo: 190, edits: [{ find: '| 0.4 | 2.48 | 2.36 | -4.8 |', replace: '| 0.2 | 2.52 | 2.57 | +2.0 |\n| 0.4 | 2.48 | 2.36 | -4.8 |' }] },
    { message: 'Exam question now asks for improvement as well', daysAgo: 90, by: 'hannah.liddell@fenmoor.example', edits: [{ find: 'Explain the effect on the results.* (2)', replace: 'Explain the effect on the results and give one improvement.* (3)' }, { find: 'is too high (too positive).', replace: 'is too high (too positive); blot each cylinder on a fresh paper towel for the same time.' }] },
  ],
};

const electrolysis: DemoLesson = {
  ...central, slug: 'electrolysis-of-solutions', title: 'Electrolysis of solutions: predicting the products',
  summary: 'Two rules, six solutions and a prediction table before anything is switched on.',
  years: [10], topic: 'Chemical changes', kind: 'lesson', minutesSaved: 35, coreHeadings: ['The two rules'],
  coreReason: 'Both rules are in every exam paper, word for word',
  publishedDaysAgo: 225,
  markdown: String.raw`## Learning outcomes

- Predict the product at each electrode for a solution of an ionic compound.
- Explain why water matters.
- Write half equations (higher tier).

## Starter (5 minutes)

Name the ions in: copper sulfate, sodium chloride, sulfuric acid. Which ions does *water itself* bring?

## The two rules

1. **Cathode (negative):** the metal forms if it is less reactive than hydrogen; otherwise hydrogen forms.
2. **Anode (positive):** the halogen forms if there are halide ions; otherwise oxygen forms.

## Predict, then test (30 minutes)

| Solution | Cathode: predict | Anode: predict | Evidence seen |
| --- | --- | --- | --- |
| copper chloride | copper | chlorine | |
| copper sulfate | | | |
| sodium chloride | | | |
| sodium sulfate | | | |

Use low voltage (4 V), carbon electrodes and small volumes. Chlorine is toxic: switch off after two minutes, ventilate the room, and test at the mouth of the tube with damp blue litmus, which turns red and then white.

> [!MISCONCEPTION]
> "Sodium will form because sodium ions are in the solution." Sodium is more reactive than hydrogen, so hydrogen is given off. Sodium would react with the water in any case.

## Half equations (higher)

$$
\mathrm{Cu^{2+} + 2e^- \rightarrow Cu}
$$

$$
\mathrm{2Cl^- \rightarrow Cl_2 + 2e^-}
$$

Pupils write the pair for hydrogen ions and for bromide ions. Check atoms first, then charge.

## Exit quiz

1. Products from potassium bromide solution?
2. Which electrode do negative ions move to?
3. Why is molten sodium chloride different?

Answers: hydrogen and bromine; the anode; no water is present, so sodium forms.
`,
};

const heatCapacity: DemoLesson = {
  ...central, slug: 'specific-heat-capacity', title: 'Specific heat capacity: why the beach is hot and the sea is not',
  summary: 'From a seaside puzzle to the equation, with a practical and a clear account of where the energy goes missing.',
  years: [10], topic: 'Energy', kind: 'lesson', minutesSaved: 35, author: 'tom.ashdown@fenmoor.example', central: false,
  visibility: 'network', network: 'science', coreHeadings: [], publishedDaysAgo: 130,
  markdown: String.raw`## Learning outcomes

- Define specific heat capacity and use its unit, J/kg °C.
- Use $\Delta E = m c \Delta\theta$.
- Explain why measured values are usually too high.

## Starter (4 minutes)

Same sun, same afternoon. The sand burns your feet; the sea is cold. Suggest two reasons.

## Worked pair (10 minutes)

**I do.** How much energy raises 0.5 kg of water by 20 °C? ($c = 4200$ J/kg °C)

$$
\Delta E = 0.5 \times 4200 \times 20 = 42\,000\ \text{J}
$$

**You do.** How much energy raises 2 kg of aluminium by 15 °C? ($c = 900$ J/kg °C) *Answer: 27 000 J.*

## Practical (25 minutes)

A 1 kg metal block, an immersion heater, a joulemeter and a thermometer. Lag the block. Record energy and temperature each minute for ten minutes. Let the block warm for a minute before the first reading.

Plot temperature change against energy. The gradient is $\frac{1}{mc}$, so $c = \frac{1}{m \times \text{gradient}}$.

> [!MISCONCEPTION]
> "The block got hotter, so all the energy went into it." Some warmed the air and the bench. The joulemeter counts that too, so the calculated $c$ comes out too high.

## Problems (12 minutes)

1. A kettle transfers 210 000 J to 1 kg of water. Find the temperature rise.
2. A 2 kW heater runs for 5 minutes on a 10 kg steel plate ($c = 450$ J/kg °C). Find the rise, with no losses.
3. Why is water used in radiators?

Answers: 50 °C; $600\,000 \div 4500 \approx 133$ °C; it transfers a great deal of energy for each degree.

## Exit quiz

State the unit of $c$. Which warms faster with the same heater: 1 kg of copper (385) or 1 kg of water? Name one way to reduce losses.
`,
  revisions: [
    { message: 'Let the heater settle before the first reading', daysAgo: 77, edits: [{ find: 'Let the block warm for a minute before the first reading.', replace: 'Ignore the curved first minute on the graph: the heater itself is warming up.' }] },
  ],
};

const resistance: DemoLesson = {
  ...central, slug: 'antibiotic-resistance', title: 'Natural selection you can watch: antibiotic resistance',
  summary: 'A dice simulation of bacteria and antibiotics, and a careful answer that avoids "trying to adapt".',
  years: [11], topic: 'Evolution', kind: 'lesson', minutesSaved: 30, licence: 'CC-BY-4.0', coreHeadings: [], publishedDaysAgo: 205,
  markdown: `## Learning outcomes

- Explain the growth of antibiotic resistance as natural selection.
- Use the sequence *variation, selection, survival, reproduction, inheritance*.
- Suggest two ways to slow it.

## Starter (5 minutes)

*"My body became immune to the antibiotic because I took it too often."* What, exactly, has become resistant?

## Simulation (20 minutes)

Each group has 20 counters: 18 white (ordinary) and 2 red (resistant, by chance mutation).

1. Roll a die for each counter. **White** dies on 1 to 5. **Red** dies on 1.
2. Each survivor doubles, to a limit of 20 in all. Record the colours.
3. Repeat for four doses.
4. Run again, stopping after *two* doses and letting survivors double four times.

| Dose | White | Red | Red (%) |
| --- | --- | --- | --- |
| 0 | 18 | 2 | 10 |
| 1 | | | |
| 2 | | | |

> [!MISCONCEPTION]
> "The bacteria changed *because* they needed to." The red counters were there before the first dose. The antibiotic did not cause the mutation; it selected.

## Write it (15 minutes)

Six-mark answer. *Explain how a population of bacteria can become resistant to an antibiotic.* Give pupils the five sequence words on cards, in the wrong order.

## Discuss (8 minutes)

Sort these into "fewer bacteria exposed" and "fewer resistant ones spread": not prescribing for colds; finishing when the doctor says; washing hands on wards; limiting use on farms.

## Exit quiz

1. When do mutations happen?
2. Why do antibiotics not help with a cold?
3. Why is resistance seen so quickly in bacteria and not in elephants?
`,
};

const moles: DemoLesson = {
  ...central, slug: 'moles-and-mass-practice', title: 'Moles and mass: practice in three steps',
  summary: 'A worksheet that adds one difficulty at a time, with answers and the place where each error shows.',
  years: [10], topic: 'Quantitative chemistry', kind: 'worksheet', minutesSaved: 25, author: 'priya.raman@fenmoor.example',
  central: false, coreHeadings: [], publishedDaysAgo: 108,
  markdown: String.raw`Relative atomic masses: H 1, C 12, N 14, O 16, Na 23, Mg 24, S 32, Cl 35.5, Ca 40, Cu 63.5.

$$
\text{moles} = \frac{\text{mass in g}}{M_r}
$$

## Step 1: one calculation

1. Find the relative formula mass of $\mathrm{CO_2}$, $\mathrm{MgO}$, $\mathrm{CaCO_3}$ and $\mathrm{H_2SO_4}$.
2. How many moles are there in 88 g of $\mathrm{CO_2}$?
3. How many moles are there in 10 g of $\mathrm{MgO}$?
4. What is the mass of 0.2 mol of $\mathrm{CaCO_3}$?

## Step 2: read the equation

$$
\mathrm{2Mg + O_2 \rightarrow 2MgO}
$$

5. How many moles of $\mathrm{MgO}$ form from 3 mol of Mg?
6. How many moles of $\mathrm{O_2}$ react with 3 mol of Mg?

## Step 3: mass to mass

Set out every answer in this table.

| | Known | Wanted |
| --- | --- | --- |
| Substance | Mg | MgO |
| Mass (g) | 6.0 | ? |
| $M_r$ | 24 | 40 |
| Moles | 0.25 | 0.25 |

7. Complete the table.
8. What mass of calcium oxide is made by heating 25 g of calcium carbonate? $\mathrm{CaCO_3 \rightarrow CaO + CO_2}$
9. What mass of carbon dioxide is given off in question 8? Check it without a second mole calculation.

> [!MISCONCEPTION]
> The big 2 in 2MgO is a ratio, not part of $M_r$. Pupils who write $M_r = 80$ get question 7 wrong by a factor of two.

## Answers

1. 44, 40, 100, 98
2. 2 mol
3. 0.25 mol
4. 20 g
5. 3 mol
6. 1.5 mol
7. 10 g
8. 14 g
9. 11 g, because mass is conserved: 25 - 14
`,
};

export const scienceKs4Lessons: readonly DemoLesson[] = [osmosis, electrolysis, heatCapacity, resistance, moles];
