// Every numeric case of weighting.json.
import type { SchoolAnswers } from './index';
import { weightedMean } from './index';
import { runVectors } from './testing/vector-cases';

runVectors('weighting', ({ schools, scale, conf }: { schools: SchoolAnswers[]; scale: [number, number]; conf: number }) => weightedMean(schools, scale, conf));
