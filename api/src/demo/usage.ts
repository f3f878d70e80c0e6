// How busily the demo trust uses its library through a school year; events are drawn from these figures and a fixed seed.
import type { DemoUsage } from './types';

export const usage: DemoUsage = {
  randomSeed: 20_240_903,
  daysBack: 364,
  halfTerms: [
    { name: 'Autumn 1', start: { month: 9, day: 2 }, end: { month: 10, day: 23 }, weeks: [1.3, 1.3, 1.1, 1, 1, 0.9, 0.7] },
    { name: 'Autumn 2', start: { month: 11, day: 2 }, end: { month: 12, day: 18 }, weeks: [1.1, 1, 1, 1, 0.9, 0.8, 0.5] },
    { name: 'Spring 1', start: { month: 1, day: 4 }, end: { month: 2, day: 12 }, weeks: [1.2, 1.1, 1, 1, 0.9, 0.8] },
    { name: 'Spring 2', start: { month: 2, day: 22 }, end: { month: 3, day: 26 }, weeks: [1.1, 1, 1, 0.9, 0.7] },
    { name: 'Summer 1', start: { month: 4, day: 12 }, end: { month: 5, day: 28 }, weeks: [1.1, 1, 1, 1, 0.8, 0.7, 0.7] },
    { name: 'Summer 2', start: { month: 6, day: 7 }, end: { month: 7, day: 21 }, weeks: [0.9, 0.9, 0.8, 0.7, 0.6, 0.5, 0.3] },
  ],
  holidayIntensity: 0.04,
  weekdays: [1.2, 1.15, 1.1, 1, 0.75, 0.1, 0.45],
  hours: [
    0, 0, 0, 0, 0, 0.005, 0.03, 0.1, 0.09, 0.07, 0.08, 0.07, 0.07, 0.08, 0.08, 0.1, 0.09, 0.045, 0.025, 0.025, 0.025, 0.01, 0.005, 0,
  ],
  perPersonPerWeek: { opened: 4.5, taught: 1.4, thanked: 0.15 },
  habits: [{ share: 0.6, times: 1.1 }, { share: 0.24, times: 0.4 }, { share: 0.16, times: 0.015 }],
  bySchool: { wickenford: 1.15, thornfleet: 1.05, 'sallow-hill': 1, 'heron-drove': 1.1, 'orchard-lode': 0.85, pidmere: 0.9 },
  bySubject: {
    science: 1.3, maths: 1.15, english: 1.1, history: 1, geography: 0.9, french: 0.7, music: 0.6, computing: 0.8, primary: 1.05,
  },
  popularity: {
    'particle-model-of-matter': 6, 'states-of-matter-sorting': 5, 'explicit-vocabulary-routine': 6, 'disciplinary-writing-frame': 3,
    'particle-sequence-unit-plan': 3, 'photosynthesis-testing-a-leaf': 4, 'peterloo-mixed-sources': 4, 'adding-fractions': 4,
    'equivalent-fractions-bar-model': 4, 'macbeth-ambition-act-1': 3, 'solving-quadratics-by-factorising': 3,
    'column-subtraction-exchange': 3, 'shared-reading-lantern-keeper': 4, 'python-selection': 2, 'black-death-knowledge-organiser': 2,
    'great-fire-of-london-evidence': 3, 'perfect-tense-with-avoir': 2, 'draining-the-fens': 2, 'twelve-bar-blues': 2,
  },
  choice: { leadSubject: 0.4, ownKeyStage: 0.85, mandated: 0.3 },
};
