// Files given to a post: the same one comes once, however often it is chosen, and what has no room is named.
import { fileKey, takeFiles } from './take-files';

const file = (name: string, lastModified = 1) => ({ name, size: 5, lastModified });

describe('taking files', () => {
  it('takes each once, also of one choice, and another wording of it again', () => {
    const plan = file('plan.docx');
    expect(takeFiles([plan, file('grid.pdf'), file('plan.docx')], [])).toEqual({ taken: [plan, file('grid.pdf')], said: 'plan.docx is attached already.' });
    expect(takeFiles([plan], [fileKey(plan)])).toEqual({ taken: [], said: 'plan.docx is attached already.' });
    expect(takeFiles([file('plan.docx', 2)], [fileKey(plan), undefined])).toEqual({ taken: [file('plan.docx', 2)], said: '' });
  });

  it('names what there is no room for', () => {
    const many = Array.from({ length: 11 }, (_, at) => file(`${at}.png`));
    expect(takeFiles(many, [undefined])).toEqual({ taken: many.slice(0, 9), said: 'A post can have 10 files. Left out: 9.png, 10.png.' });
  });
});
