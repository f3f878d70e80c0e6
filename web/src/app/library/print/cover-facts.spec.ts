// The cover pack says what is in the lesson.
import type { BlockNode, DocumentNode, LessonDocument } from '@trellis/lesson/document';
import { coverFacts } from './cover-facts';

const text = (words: string, href?: string): DocumentNode => ({ type: 'text', text: words, ...(href && { marks: [{ type: 'link', attrs: { href } }] }) });
const paragraph = (attrs: object, ...content: DocumentNode[]): BlockNode => ({ type: 'paragraph', attrs: { id: 'p', core: false, ...attrs }, content });
const option = (label: string, chosen: boolean): DocumentNode => ({ type: 'chooseOption', attrs: { id: label, label, chosen }, content: [paragraph({}, text('x'))] });
const lesson: LessonDocument = { type: 'doc', content: [
  paragraph({ core: true, coreReason: 'Safety', coreUntil: '2027-07-31', whyTiming: '5 minutes' }, text('Goggles on before anything is lit.')),
  paragraph({ core: true, coreUntil: '2020-01-01', whyMisconception: 'Flames are burning gas only' },
    text('Watch '), text('the film', 'https://a.org/film'), text(' and ask '), text('Jo', 'mailto:jo@a.org'), { type: 'image', attrs: { src: '/api/files/1', alt: 'A burner', decorative: false } }, { type: 'image', attrs: { src: '/api/files/2', alt: '', decorative: true } }),
  { type: 'chooseOne', attrs: { id: 'c', core: false, title: 'Plenary' }, content: [option('Quiz', false), option('Exit card', true)] },
] };

describe('coverFacts', () => {
  it('gathers core parts, what is needed, timings, misconceptions and choices', () => {
    expect(coverFacts(lesson, '2026-09-01')).toEqual({
      core: [{ text: 'Goggles on before anything is lit.', reason: 'Safety' }],
      needs: [{ text: 'the film', href: 'https://a.org/film' }, { text: 'Picture: A burner', href: null }],
      timings: [{ text: 'Goggles on before anything is lit.', note: '5 minutes' }], misconceptions: ['Flames are burning gas only'],
      choices: [{ title: 'Plenary', chosen: 'Exit card', options: ['Quiz', 'Exit card'] }],
    });
  });

  it('of an empty lesson says nothing', () => {
    expect(coverFacts({ type: 'doc', content: [] }, '2026-09-01')).toEqual({ core: [], needs: [], timings: [], misconceptions: [], choices: [] });
  });
});
