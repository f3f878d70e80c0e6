// Every lesson of the demo trust, by subject and phase.
import { computingLessons } from './computing';
import { englishKs4Lessons } from './english-ks4';
import { englishRoutineLessons } from './english-routines';
import { frenchLessons } from './french';
import { geographyLessons } from './geography';
import { historyLessons } from './history';
import { historyKs4Lessons } from './history-ks4';
import { mathsKs3Lessons } from './maths-ks3';
import { mathsKs4Lessons } from './maths-ks4';
import { musicLessons } from './music';
import { primaryEnglishLessons } from './primary-english';
import { primaryHumanitiesLessons } from './primary-humanities';
import { primaryMathsLessons } from './primary-maths';
import { infantMathsLessons } from './primary-maths-ks1';
import { primaryScienceLessons } from './primary-science';
import { gasLessons } from './science-gases';
import { scienceKs3Lessons } from './science-ks3';
import { scienceKs4Lessons } from './science-ks4';
import { particleLessons } from './science-particles';
import type { DemoLesson } from '../types';

export const lessons: readonly DemoLesson[] = [
  ...particleLessons, ...gasLessons, ...scienceKs3Lessons, ...scienceKs4Lessons, ...primaryScienceLessons,
  ...infantMathsLessons, ...primaryMathsLessons, ...mathsKs3Lessons, ...mathsKs4Lessons,
  ...primaryEnglishLessons, ...englishRoutineLessons, ...englishKs4Lessons,
  ...primaryHumanitiesLessons, ...historyLessons, ...historyKs4Lessons, ...geographyLessons,
  ...frenchLessons, ...musicLessons, ...computingLessons,
];
