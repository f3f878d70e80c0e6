// Published national figures that could be confirmed: named, dated, with their sample. A figure stands beside ours only where words and scale are the same.
import type { PeopleInsight } from '@trellis/contracts';

type Benchmark = PeopleInsight['benchmarks'][number];
type Context = PeopleInsight['context'][number];

const WERS_SAMPLE = '21,981 employees in 2,680 workplaces of Britain';
const DFE = { source: 'Working lives of teachers and leaders (Department for Education)', population: 'Teachers and leaders in state schools in England' };

/** By the code of a ready question: a question with other words has another code, and no figure. */
const BENCHMARKS: readonly Benchmark[] = [
  { code: 'S8', value: 0.46, source: 'Workplace Employment Relations Study, as told by S. Wood, University of Leicester', year: 2011, population: 'Public sector employees of all kinds: not teachers alone, and long ago', sample: WERS_SAMPLE, url: 'https://staffblogs.le.ac.uk/business/?p=40' },
];

export const CONTEXT: readonly Context[] = [
  { ...DFE, words: '49% were satisfied with their job all or most of the time (46% in 2023, 58% in 2022).', year: 2024, sample: 'More than 10,000; 10,411 the year before', url: 'https://www.gov.uk/government/collections/working-lives-of-teachers-and-leaders' },
  { ...DFE, words: '66% felt valued by their school (65% in 2023 and in 2022).', year: 2024, sample: 'More than 10,000; 10,411 the year before', url: 'https://www.gov.uk/government/collections/working-lives-of-teachers-and-leaders' },
  { ...DFE, words: '86% agreed that their manager trusts them to work independently, more in local authority schools than in academies.', year: 2024, sample: 'More than 10,000; 10,411 the year before', url: 'https://www.gov.uk/government/collections/working-lives-of-teachers-and-leaders' },
  { source: 'Workplace Employment Relations Study', words: '20% were satisfied or very satisfied with all the aspects of their job that were asked about (16% in 2004).', year: 2011, population: 'Employees of all sectors', sample: WERS_SAMPLE, url: 'https://www.gov.uk/government/news/workplace-commitment-and-happiness-increase-despite-recession' },
];

export const benchmarksFor = (codes: readonly string[]): Benchmark[] => BENCHMARKS.filter(({ code }) => codes.includes(code));
