// Typed words to Markdown and back: names chosen become mentions, linked resources become cards, nothing else changes.
import { NOTHING_TYPED, addPerson, fromMarkdown, isBlank, mentionBefore, putBack, toMarkdown, type Composed } from './compose-text';

const JO = '0b0e7c1e-1111-4222-8333-444455556666';
const SAM = '0b0e7c1e-1111-4222-8333-444455557777';
const CELLS = '0b0e7c1e-1111-4222-8333-444455558888';
const people = [{ label: 'Jo', name: 'Jo', id: SAM }, { label: 'Jo Bell', name: 'Jo Bell', id: JO }];

describe('composing a post', () => {
  it('names whom was chosen, the longest name first, and nobody else', () => {
    const typed: Composed = { text: 'Hi @Jo Bell, @Jo and @Joanna; write to x@Jo Bell', people, resources: [] };
    expect(toMarkdown(typed)).toBe(`Hi @[Jo Bell](person:${JO}), @[Jo](person:${SAM}) and @Joanna; write to x@Jo Bell`);
  });

  it('names schools and networks as such, also after editing', () => {
    const typed: Composed = { text: 'For @Oak Bank and @History', people: [{ label: 'Oak Bank', name: 'Oak Bank', id: SAM, kind: 'school' }, { label: 'History', name: 'History', id: JO, kind: 'network' }], resources: [] };
    expect(toMarkdown(typed)).toBe(`For @[Oak Bank](school:${SAM}) and @[History](network:${JO})`);
    expect(fromMarkdown(toMarkdown(typed))).toEqual(typed);
  });

  it('puts linked resources on lines of their own, their signs made harmless', () => {
    const markdown = toMarkdown({ text: 'Try this', people: [], resources: [{ id: CELLS, title: 'Cells [draft] *2*' }] });
    expect(markdown).toBe(`Try this\n\n[Cells \\[draft\\] \\*2\\*](resource:${CELLS})`);
  });

  it('comes back as it was typed', () => {
    const typed: Composed = { text: 'Hi @Jo Bell\n\n- one\n- two', people: [people[1]!], resources: [{ id: CELLS, title: 'Cells (new)' }, { id: JO, title: 'More' }] };
    expect(fromMarkdown(toMarkdown(typed))).toEqual(typed);
    expect(toMarkdown(fromMarkdown(toMarkdown(typed)))).toBe(toMarkdown(typed));
  });

  it('leaves a card in the midst of the words where it is', () => {
    const markdown = `See\n\n[Cells](resource:${CELLS})\n\nfirst`;
    expect(toMarkdown(fromMarkdown(markdown))).toBe(markdown);
  });

  it('takes back what was refused without losing what was typed since', () => {
    const sent: Composed = { text: 'Hi @Jo', people: [people[0]!], resources: [{ id: CELLS, title: 'Cells' }], files: [] };
    expect(putBack(sent, NOTHING_TYPED)).toBe(sent);
    expect(putBack(sent, { text: 'And @Jo, @Jo Bell', people: [...people], resources: [{ id: CELLS, title: 'Cells' }, { id: JO, title: 'More' }] }))
      .toEqual({ text: 'Hi @Jo\n\nAnd @Jo, @Jo Bell', people, resources: [{ id: CELLS, title: 'Cells' }, { id: JO, title: 'More' }], files: [] });
  });

  it('tells people of one name apart', () => {
    const first = addPerson([], { id: JO, name: 'Jo Bell', school: 'Oak' });
    const second = addPerson(first.people, { id: SAM, name: 'Jo Bell', school: 'Elm' });
    expect(second.label).toBe('Jo Bell (Elm)');
    expect(addPerson(second.people, { id: JO, name: 'Jo Bell', school: 'Oak' }).label).toBe('Jo Bell');
    expect(toMarkdown({ text: '@Jo Bell (Elm) and @Jo Bell', people: second.people, resources: [] })).toBe(`@[Jo Bell](person:${SAM}) and @[Jo Bell](person:${JO})`);
  });

  it('sees a name being typed', () => {
    expect(mentionBefore('Hello @Pri', 10)).toEqual({ at: 6, words: 'Pri' });
    expect(mentionBefore('@', 1)).toEqual({ at: 0, words: '' });
    expect(mentionBefore('(@Priya Sh', 10)).toEqual({ at: 1, words: 'Priya Sh' });
    expect(mentionBefore('a@b', 3)).toBeUndefined();
    expect(mentionBefore('@Priya, hello', 13)).toBeUndefined();
  });

  it('knows when there is nothing to send', () => {
    expect(isBlank(NOTHING_TYPED)).toBe(true);
    expect(isBlank({ ...NOTHING_TYPED, text: ' \n' })).toBe(true);
    expect(isBlank({ ...NOTHING_TYPED, resources: [{ id: CELLS, title: 'Cells' }] })).toBe(false);
  });
});
