// From asking to answering and asking again, in the order of the days; what is due stands last.
import { timelineOf, type Asked, type Life } from './timeline';

const asked: Asked = { id: 'p', title: 'One story', about: false, opened_on: '2026-09-01', closes_on: '2026-09-15', closed_on: '2026-09-15', withdrawn_on: null, decide_by: '2026-09-25', decided_on: '2026-09-20', outcome: 'changed', applied_on: null };
const response = { id: 'r', wave: 'Autumn 1', owedOn: '2026-10-23', figures: '39% of 61 answers were 4 or 5.', dueOn: '2026-11-13', given: { themes: '', action: 'change' as const, did: 'We took the slides out', on: '2026-11-02', by: { id: null, name: 'Lee', school: null }, onTime: true } };
const life: Life = {
  mandate: { id: 'm', starts_on: '2026-09-28', ends_on: null, review_on: '2027-03-01', status: 'current', lapsed: false, strength: 'should' }, asked: [asked], urgent: [],
  reviews: [{ outcome: 'loosened', on: '2026-12-01', strength: 'may' }],
  responses: [{ ...response, id: 's', wave: 'Autumn 2', owedOn: '2026-12-18', figures: '51% of 60 answers were 4 or 5.', dueOn: '2027-01-20', given: null }, response],
};
const lines = (change: Partial<Life> = {}) => timelineOf({ ...life, ...change }).map(({ on, words, ahead }) => `${on}${ahead ? ' due' : ''} ${words}`);

it('tells each stage with its day, measures again, and says what is due', () => {
  expect(lines()).toEqual([
    '2026-09-01 Those it asks were consulted', '2026-09-15 The consultation closed', '2026-09-20 Decided: we will, with changes', '2026-09-28 It began',
    '2026-10-23 Rated (Autumn 1): 39% of 61 answers were 4 or 5.', '2026-11-02 Answered: We took the slides out', '2026-12-01 Loosened to “may”', '2026-12-18 Rated again (Autumn 2): 51% of 60 answers were 4 or 5.',
    '2027-01-20 due An answer to those who rated is due', '2027-03-01 due To be reviewed, or it becomes a recommendation',
  ]);
});

it('tells of a change that is asked about now, and nothing as due of what is over', () => {
  const change = { ...asked, id: 'q', title: 'Two stories', about: true, opened_on: '2027-01-10', closes_on: '2027-01-24', closed_on: null, decided_on: null, outcome: null };
  expect(lines({ asked: [change], responses: [], reviews: [] }).filter((line) => line.includes('onsult'))).toEqual(['2027-01-10 Those it asks were consulted about a change: “Two stories”', '2027-01-24 due The consultation closes']);
  expect(lines({ asked: [{ ...change, withdrawn_on: '2027-01-12' }], responses: [], reviews: [] }).filter((line) => line.includes('onsult'))).toEqual(['2027-01-10 Those it asks were consulted about a change: “Two stories”', '2027-01-12 The consultation was withdrawn']);
  expect(lines({ mandate: { ...life.mandate, status: 'lifted' }, reviews: [{ outcome: 'lifted', on: '2027-01-05', strength: 'should' }] }).filter((line) => line.includes(' due '))).toEqual([]);
  expect(lines({ asked: [], urgent: [{ on: '2026-09-28' }], responses: [], reviews: [] }).slice(0, 2)).toEqual(['2026-09-28 Asked of people without asking them first', '2026-09-28 It began']);
});
