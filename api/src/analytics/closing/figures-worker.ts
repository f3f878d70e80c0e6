// A thread that works out the figures of a closing: deciding what of thousands of answers may be shown takes a while, and holds up no request here.
import type { ViewItem } from '@trellis/contracts';
import { answerJobs } from '@trellis/platform/threads';
import { adoptionFigures } from './adoption-figures';
import { driverFigure } from './driver-figure';
import { groupFigures, type GroupFiguresInput } from './group-figures';
import type { PulseItem } from './pulse-items';
import { ratingFigures } from './rating-figures';
import { togetherFigures } from './together-figures';

const JOBS = { ratings: ratingFigures, pulse: (input: GroupFiguresInput<PulseItem>) => groupFigures(input), views: (input: GroupFiguresInput<ViewItem>) => groupFigures(input), adoption: adoptionFigures, drivers: driverFigure, together: togetherFigures };

export type FigureJobs = typeof JOBS;
export type FigureJob = { [Name in keyof FigureJobs]: { readonly name: Name; readonly given: Parameters<FigureJobs[Name]> } }[keyof FigureJobs];

/** Name and input belong together by the job's type; the compiler follows only one of them at a time. */
answerJobs(({ name, given }: FigureJob) => (JOBS[name] as (...input: FigureJob['given']) => unknown)(...given));
