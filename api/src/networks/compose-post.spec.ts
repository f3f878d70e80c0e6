// Hostile text costs no time: what nests beyond reason is refused before it is read as Markdown.
import { readPost } from './compose-post';

describe('readPost', () => {
  it.each([['lists', '- '.repeat(5000)], ['quotations', '>'.repeat(9000)], ['quotations apart', '> '.repeat(5000)], ['numbered lists', '1. '.repeat(5000)]])('refuses %s inside one another without end', (_, text) => {
    expect(() => readPost(`${text}x`)).toThrow('Please check what you entered');
  });
  it('takes what people write', () => {
    expect(readPost('> > a quotation in a quotation\n\n- one\n  - two\n    - three').document.content).toHaveLength(2);
  });
});
