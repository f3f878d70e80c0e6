// Holds the demo trust together: whatever names something, names something that exists.
import { lessonFromMarkdown, lessonToMarkdown } from '@trellis/lesson';
import { adaptations, adaptedUnits, applyEdits, comments, lessons, mandates, markdownAt, networks, offers, people, quietVersions, schools, sharedContributions, takenChanges, trusts, units, usage, waves } from './index';
import type { DemoMandate, DemoNetwork, DemoPerson, DemoPost } from './types';

const byEmail = new Map(people.map((person) => [person.email, person]));
const lessonBySlug = new Map(lessons.map((lesson) => [lesson.slug, lesson]));
const publishedDaysAgo = new Map([
  ...lessons.map(({ slug, publishedDaysAgo: daysAgo }) => [slug, daysAgo] as const),
  ...adaptations.map(({ slug, daysAgo }) => [slug, daysAgo] as const),
]);
const networkSlugs = new Set(networks.map(({ slug }) => slug));
const staffOf = (school: string): readonly DemoPerson[] => people.filter((person) => person.school === school);
const repeated = (values: readonly string[]): readonly string[] => values.filter((value, index) => values.indexOf(value) !== index);
const unknownPeople = (emails: readonly string[]): readonly string[] => emails.filter((email) => byEmail.get(email)?.trust !== 'fenmoor');

function lessonOf(slug: string) {
  const lesson = lessonBySlug.get(slug);
  if (!lesson) throw new Error(`No lesson ${slug}`);
  return lesson;
}
const finalMarkdown = (slug: string): string => markdownAt(lessonOf(slug), Number.POSITIVE_INFINITY);
const adaptedMarkdown = ({ lesson, baseRevision, edits, append }: (typeof adaptations)[number]): string =>
  applyEdits(markdownAt(lessonOf(lesson), baseRevision), edits) + (append ? `\n${append}` : '');

describe('the people of the demo', () => {
  it('are nearly two hundred in six schools, and a neighbouring trust of three', () => {
    expect(schools.filter(({ trust }) => trust === 'fenmoor')).toHaveLength(6);
    expect(people.filter(({ trust }) => trust === 'fenmoor').length).toBeGreaterThanOrEqual(180);
    expect(people.filter(({ trust }) => trust === 'harrow-vale')).toHaveLength(3);
    expect(staffOf('pidmere')).toHaveLength(7);
    expect(staffOf('heron-drove').length).toBeGreaterThanOrEqual(11);
  });

  it('have addresses, schools and URNs of their own', () => {
    expect(repeated(people.map(({ email }) => email))).toEqual([]);
    expect(repeated(people.map(({ name }) => name))).toEqual([]);
    expect(repeated(schools.map(({ urn }) => urn))).toEqual([]);
    expect(repeated(schools.map(({ slug }) => slug))).toEqual([]);
    for (const { urn } of schools) expect(urn).toMatch(/^9\d{5}$/);
    for (const person of people) {
      const school = schools.find(({ slug }) => slug === person.school);
      expect(school?.trust).toBe(person.trust);
      if (school?.phase !== 'all-through') expect(person.phase).toBe(school?.phase);
      expect(person.email.endsWith(`@${trusts.find(({ slug }) => slug === person.trust)?.emailDomain}`)).toBe(true);
    }
  });

  it('offer one sign-in for each role, held by somebody who has it', () => {
    const shown = people.filter(({ demoSignIn }) => demoSignIn);
    expect(shown.map(({ demoSignIn }) => demoSignIn).sort()).toEqual(['headteacher', 'network_lead', 'subject_lead', 'teacher', 'trust_admin', 'trust_leader']);
    for (const { roles, demoSignIn } of shown) expect(roles.map(({ role }) => role)).toContain(demoSignIn);
  });
});

describe('the lessons of the demo', () => {
  it('are eighty or more with their adaptations, each under its own name', () => {
    expect(lessons.length).toBeGreaterThanOrEqual(64);
    expect(adaptations.length).toBeGreaterThanOrEqual(24);
    expect(lessons.length + adaptations.length).toBeGreaterThanOrEqual(80);
    expect(lessons.filter(({ revisions }) => revisions?.length).length).toBeGreaterThanOrEqual(25);
    expect(repeated([...publishedDaysAgo.keys()])).toEqual([]);
    expect(repeated([...lessons, ...adaptations].map(({ slug }) => slug))).toEqual([]);
    expect(repeated(lessons.map(({ title }) => title))).toEqual([]);
  });

  it.each(lessons.map((lesson) => [lesson.slug, lesson] as const))('%s is whole', (slug, lesson) => {
    expect(unknownPeople([lesson.author, ...(lesson.revisions ?? []).flatMap(({ by }) => by ?? [])])).toEqual([]);
    expect(lesson.network !== undefined).toBe(lesson.visibility === 'network');
    if (lesson.network) expect(networkSlugs).toContain(lesson.network);
    if (lesson.central) expect(byEmail.get(lesson.author)?.roles.some(({ role }) => role === 'subject_lead')).toBe(true);
    for (const heading of lesson.coreHeadings) expect(lesson.markdown).toContain(`## ${heading}\n`);
    const dates = [lesson.publishedDaysAgo, ...(lesson.revisions ?? []).map(({ daysAgo }) => daysAgo)];
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
    const words = finalMarkdown(slug).split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(200);
    expect(words).toBeLessThanOrEqual(650);
  });

  it.each(adaptations.map((adaptation) => [adaptation.slug, adaptation] as const))('%s changes a text that stood there that day', (_slug, adaptation) => {
    const original = lessonOf(adaptation.lesson);
    expect(adaptedMarkdown(adaptation)).not.toBe(markdownAt(original, adaptation.baseRevision));
    const history = [original.publishedDaysAgo, ...(original.revisions ?? []).map(({ daysAgo }) => daysAgo)];
    expect(history[adaptation.baseRevision]).toBeGreaterThanOrEqual(adaptation.daysAgo);
    expect(history[adaptation.baseRevision + 1] ?? -1).toBeLessThan(adaptation.daysAgo);
    expect(unknownPeople([adaptation.by, ...adaptation.taughtBy, ...adaptation.thankedBy])).toEqual([]);
    expect(repeated(adaptation.taughtBy)).toEqual([]);
    expect(adaptation.thankedBy).not.toContain(adaptation.by);
    expect(adaptation.network !== undefined).toBe(adaptation.visibility === 'network');
  });

  it('are offered back by name, some taken, some endorsed, some declined with a reason, some waiting', () => {
    const slugs = new Map(adaptations.map((adaptation) => [adaptation.slug, adaptation]));
    for (const { adaptation, sentDaysAgo, answer, comments = [], name } of offers) {
      const adapted = slugs.get(adaptation)!;
      expect(adapted.daysAgo).toBeGreaterThan(sentDaysAgo);
      expect(adapted.by).not.toBe(lessonOf(adapted.lesson).author);
      if (answer) expect([answer.daysAgo < sentDaysAgo, answer.text.length > 0]).toEqual([true, true]);
      if (answer?.kind === 'endorsed') expect(name).toBeTruthy();
      expect(unknownPeople(comments.map(({ by }) => by))).toEqual([]);
    }
    expect(repeated(offers.map(({ adaptation }) => adaptation))).toEqual([]);
    expect(new Set(offers.map(({ answer }) => answer?.kind))).toEqual(new Set(['taken', 'endorsed', 'declined', undefined]));
  });

  it('read as lessons, and come back from the document as the same text', () => {
    let count = 0;
    const options = { newId: (): string => `block${(count += 1)}` };
    const texts = [...lessons.map(({ slug }) => finalMarkdown(slug)), ...adaptations.map(adaptedMarkdown)];
    for (const text of texts) {
      const once = lessonToMarkdown(lessonFromMarkdown(text, options));
      expect(lessonToMarkdown(lessonFromMarkdown(once, options))).toBe(once);
      expect(once).not.toMatch(/^>? ?\\\[!/m);
    }
  });
});

const joins = (network: DemoNetwork, { subject, leadSubject, email }: DemoPerson): boolean =>
  network.members.extra.includes(email) || network.members.subjects.some((wanted) => wanted === subject || wanted === leadSubject);
/** One question nobody has answered yet, so that a visitor sees whom it finds. */
const isOpen = ({ kind, posts }: DemoNetwork['threads'][number]): boolean => kind === 'question' && posts.length === 1;
const minutesAgo = ({ daysAgo, at }: DemoPost): number => daysAgo * 1440 - Number(at.slice(0, 2)) * 60 - Number(at.slice(3));

describe('the conversations of the demo', () => {
  it('are held in four networks with five to nine threads each, one question of them all still open', () => {
    expect(networks).toHaveLength(4);
    expect(repeated(networks.map(({ slug }) => slug))).toEqual([]);
    for (const { threads } of networks) expect([5, 6, 7, 8, 9]).toContain(threads.length);
    expect(networks.flatMap(({ threads }) => threads.filter(isOpen))).toHaveLength(1);
  });

  it.each(networks.flatMap((network) => network.threads.map((thread) => [thread.title, thread, network] as const)))('“%s” is said in order, by members', (_title, thread, network) => {
    const { posts, answeredBy, kind } = thread;
    if (!isOpen(thread)) expect(posts.length).toBeGreaterThanOrEqual(3);
    expect(posts.length).toBeLessThanOrEqual(9);
    expect(posts.map(minutesAgo)).toEqual(posts.map(minutesAgo).sort((a, b) => b - a));
    if (!isOpen(thread)) expect(new Set(posts.map(({ by }) => byEmail.get(by)?.school)).size).toBeGreaterThan(1);
    if (answeredBy !== undefined) expect([kind, posts[answeredBy]?.by === posts[0]?.by]).toEqual(['question', false]);
    for (const { by, body, mentions = [], resources = [], daysAgo } of posts) {
      const author = byEmail.get(by);
      expect(author && joins(network, author)).toBe(true);
      expect(mentions.map((email) => byEmail.get(email)?.name).filter((name) => !body.includes(`@${name}`))).toEqual([]);
      expect(body.match(/@\w/g) ?? []).toHaveLength(mentions.length);
      for (const slug of resources) expect(publishedDaysAgo.get(slug)).toBeGreaterThanOrEqual(daysAgo);
    }
  });

  it('are led by a member who is a network lead', () => {
    for (const network of networks) {
      const lead = byEmail.get(network.lead);
      expect(lead && joins(network, lead) && lead.roles.some(({ role }) => role === 'network_lead')).toBe(true);
    }
  });
});

const reached = ({ audience }: DemoMandate): readonly DemoPerson[] => people.filter(({ trust, school, subject, phase }) =>
  trust === 'fenmoor'
  && (audience.schools.length === 0 || audience.schools.includes(school))
  && (audience.subjects.length === 0 || audience.subjects.includes(subject))
  && (audience.phases.length === 0 || audience.phases.includes(phase)));

describe('the mandates of the demo', () => {
  it('are three of different strength, two of which reach eighty people', () => {
    expect(mandates.map(({ strength }) => strength)).toEqual(['must', 'should', 'may']);
    expect(mandates.filter((mandate) => reached(mandate).length >= 80)).toHaveLength(2);
    for (const mandate of mandates) expect(reached(mandate).length).toBeGreaterThanOrEqual(10);
  });

  it('ask for published lessons, and are rated once in every wave by people and groups that exist', () => {
    for (const { resources, owner, startsDaysAgo, ratings, audience } of mandates) {
      for (const slug of resources) expect(publishedDaysAgo.get(slug)).toBeGreaterThanOrEqual(startsDaysAgo);
      expect(unknownPeople([owner])).toEqual([]);
      expect(ratings.map(({ wave }) => wave)).toEqual(waves.map(({ key }) => key));
      for (const { bySchool, bySubject, responseRate, comments } of ratings) {
        for (const slug of Object.keys(bySchool)) expect(schools.map((school) => school.slug)).toContain(slug);
        for (const subject of Object.keys(bySubject)) expect(audience.subjects).toContain(subject);
        expect(responseRate).toBeLessThanOrEqual(1);
        for (const comment of comments) expect(comment.length).toBeLessThanOrEqual(400);
      }
    }
  });

  it('have two closed waves in the past and one that is open today', () => {
    expect(waves.map(({ closed, closesDaysAgo, opensDaysAgo }) => closed === closesDaysAgo > 0 && opensDaysAgo > closesDaysAgo)).toEqual([true, true, true]);
    expect(waves.filter(({ closed }) => closed)).toHaveLength(2);
  });

  it('draw usage from lessons and schools that exist', () => {
    for (const slug of Object.keys(usage.popularity)) expect(publishedDaysAgo.has(slug)).toBe(true);
    expect(Object.keys(usage.bySchool).sort()).toEqual(schools.filter(({ trust }) => trust === 'fenmoor').map(({ slug }) => slug).sort());
    expect(usage.hours).toHaveLength(24);
    expect(usage.hours.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });
});

describe('what colleagues do with one another’s lessons', () => {
  it('names people, lessons and passages that exist', () => {
    for (const { lesson, baseRevision, by, edits } of quietVersions) {
      expect([unknownPeople(by), repeated(by)]).toEqual([[], []]);
      expect(() => applyEdits(markdownAt(lessonOf(lesson), baseRevision), edits)).not.toThrow();
    }
    expect(unknownPeople([...comments.flatMap(({ by, answers }) => [by, ...answers.map((answer) => answer.by)]), ...sharedContributions.map(({ by }) => by), ...takenChanges.map(({ by }) => by), ...units.map(({ by }) => by), ...adaptedUnits.map(({ by }) => by)])).toEqual([]);
    for (const { lesson, part } of comments) expect(finalMarkdown(lesson)).toContain(part);
    for (const { from } of takenChanges) expect(adaptations.find(({ slug }) => slug === from)?.visibility).toBe('trust');
    for (const { lessons: placed } of units) for (const { lesson } of placed) expect(lessonOf(lesson).visibility).toBe('trust');
    for (const { unit, lesson } of adaptedUnits) expect(units.find(({ slug }) => slug === unit)?.lessons.map((placed) => placed.lesson)).toContain(lesson);
  });
});
