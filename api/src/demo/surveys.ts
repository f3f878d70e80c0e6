// What those who teach at the demo trust said in two surveys that have closed and one that is open.

/** Mean of each question on its good end or full agreement (1 to 5), a shift by school, another of what is satisfied by subject (those under a must among them), and who says something in their own words. */
export interface DemoSurveyWave {
  readonly opensDaysAgo: number;
  /** Negative: still to come. */
  readonly closesDaysAgo: number;
  readonly responseRate: number;
  readonly means: Readonly<Record<string, number>>;
  readonly bySchool: Readonly<Record<string, number>>;
  readonly bySubject: Readonly<Record<string, number>>;
  readonly comments: readonly string[];
}

export const surveyName = 'How are you?';
/** Own words, beside the ready questions. */
export const ownQuestion = 'I can finish my planning in the time the timetable gives me.';

export const surveyWaves: readonly DemoSurveyWave[] = [
  {
    opensDaysAgo: 110, closesDaysAgo: 72, responseRate: 0.88,
    means: { S1: 3.7, S2: 3.2, S3: 2.8, S4: 2.3, C1: 3.9, C2: 3.3, C3: 3.7, C4: 2.8, K1: 3.6, K2: 2.6, V1: 2.4, own: 2.6 },
    bySchool: { wickenford: 0.2, thornfleet: -0.1, 'sallow-hill': 0.1, 'orchard-lode': -0.3, pidmere: -0.4 }, bySubject: { science: -0.6, primary: -0.7 },
    comments: [
      'I like my class and my job. I would like to be asked before things arrive.', 'We were told about the new units in an email on the last day of term.', 'My head of department is the reason I stay.',
      'I teach music by myself. I have not met the other music teachers.', 'Planning happens on Sundays.', 'The central lessons are good. I did not know I was allowed to change them.',
    ],
  },
  {
    opensDaysAgo: 62, closesDaysAgo: 20, responseRate: 0.9,
    means: { S1: 3.7, S2: 3.5, S3: 3.2, S4: 3.0, C1: 4.0, C2: 3.6, C3: 3.0, C4: 3.9, K1: 3.6, K2: 3.0, V1: 3.3, own: 2.7 },
    bySchool: { wickenford: 0.2, thornfleet: -0.1, 'sallow-hill': 0.1, 'orchard-lode': -0.1, pidmere: -0.2 }, bySubject: { science: -0.3, primary: -0.4 },
    comments: [
      'Being asked about the three questions before they came in made a difference to me.', 'I changed two of the lessons this half-term and somebody thanked me for it.', 'Still too much marking in the last fortnight.',
      'I found a colleague at another school who teaches the same two-year cycle. We talk on Thursdays.', 'Saying which parts are core helped. Now say it for maths too.', 'The answer to the consultation was honest, even though I had hoped for the other one.',
      'I would like an hour with the other Year 4 teachers, on the timetable and not after school.', 'Could the survey ask about cover?', 'My planning time was taken for meetings three times this half-term.', 'I feel trusted.',
      'The science network answers within a day. That is new.', 'It is good to see that leaders see the same page as we do.', 'Small schools have one of everything. Please remember that when you write who should attend.',
      'I use about half of the central lessons and that is fine with everyone.', 'I still do not know who decides about assessment weeks.', 'We asked for fewer slides and got fewer slides.', 'Primary and secondary moved closer together on particles. More of that.',
    ],
  },
  {
    opensDaysAgo: 10, closesDaysAgo: -24, responseRate: 0.45,
    means: { S1: 3.8, S2: 3.6, S3: 3.3, S4: 3.1, C1: 4.0, C2: 3.7, C3: 2.9, C4: 4.0, K1: 3.7, K2: 3.1, V1: 3.5, own: 2.7 },
    bySchool: { thornfleet: -0.1 }, bySubject: {}, comments: [],
  },
];
