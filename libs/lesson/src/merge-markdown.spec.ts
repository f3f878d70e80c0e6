// Markdown texts put together: spelling kept to the letter, sentences joined or left as a choice, and nothing guessed.
import fc from 'fast-check';
import { mergeMarkdown } from './merge-markdown';

const merge = (base: string, ours: string, theirs: string): ReturnType<typeof mergeMarkdown> => mergeMarkdown(base, ours, theirs);

describe('mergeMarkdown', () => {
  it('keeps front matter, wrapping, list marks and line ends as they were', () => {
    const base = '---\ntitle: Rain\n---\n\nOne line\nand another.\n\n*   star\n*   second\n\n1) one\n1) two\n\nEnd  \nof it';
    const ours = base.replace('Rain', 'Rain and snow');
    const theirs = base.replace('second', 'second star');
    expect(merge(base, ours, theirs)).toEqual({ clean: true, merged: ours.replace('second', 'second star'), conflicts: [], autoJoined: [] });
  });

  it('joins words of one sentence that are apart, and says so', () => {
    const found = merge('The cat sat on the mat.\n', 'The dog sat on the mat.\n', 'The cat sat on the rug.\n');
    expect(found).toMatchObject({ clean: true, merged: 'The dog sat on the rug.\n', autoJoined: [{ text: 'The dog sat on the rug.' }] });
  });

  it('leaves a choice where both changed the same number or word, or words that depend on each other', () => {
    for (const [base, ours, theirs] of [
      ['Mix 5 g of salt.\n', 'Mix 6 g of salt.\n', 'Mix 12 g of salt.\n'],
      ['Heat it to 50 degrees.\n', 'Heat it to 60 degrees.\n', 'Heat it to 50 kelvin.\n'],
      ['Do not touch it.\n', 'Never touch it.\n', 'Do touch it.\n'],
      ['Say it.\n', '', 'Say it twice.\n'],
    ] as const) {
      expect(merge(base, ours, theirs).conflicts).toEqual([{ base, ours, theirs }]);
      expect(merge(base, theirs, ours).conflicts).toEqual([{ base, ours: theirs, theirs: ours }]);
    }
  });

  it('narrows a choice to the sentence, and marks whole lines as git does', () => {
    const found = merge('First one. The cat sat. Last one.\n', 'First one. The dog sat. Last one.\n', 'First one. The cow sat. Last words.\n');
    expect(found.conflicts).toEqual([{ base: 'The cat sat. ', ours: 'The dog sat. ', theirs: 'The cow sat. ' }]);
    expect(found.merged).toBe(
      '<<<<<<< ours\nFirst one. The dog sat. Last words.\n||||||| base\nFirst one. The cat sat. Last words.\n=======\nFirst one. The cow sat. Last words.\n>>>>>>> theirs\n',
    );
  });

  it('takes new wrapping from one side and new words from the other', () => {
    const found = merge('One two three four\nfive six seven.\n', 'One two\nthree four five\nsix seven.\n', 'One two three four\nfive six eight.\n');
    expect(found).toMatchObject({ clean: true, merged: 'One two\nthree four five\nsix eight.\n' });
  });

  it('joins cells of a row and neighbouring items, and what both added alike once', () => {
    expect(merge('| a | b |\n| - | - |\n| one | two |\n', '| a | b |\n| - | - |\n| 1 | two |\n', '| a | b |\n| - | - |\n| one | 2 |\n').merged).toBe('| a | b |\n| - | - |\n| 1 | 2 |\n');
    expect(merge('- one\n- two\n', '- one apple\n- two\n', '- one\n- two pears\n').merged).toBe('- one apple\n- two pears\n');
    expect(merge('Hi.\n', 'Hi.\n\nNew.\n', 'Hi.\n\nNew.\n').merged).toBe('Hi.\n\nNew.\n');
  });

  it('names paragraphs of which each side changed a line', () => {
    const base = 'one\ntwo\nthree\n\nfour\n';
    expect(merge(base, base.replace('one', 'ONE'), base.replace('three', 'THREE'))).toMatchObject({ clean: true, autoJoined: [{ text: 'ONE\ntwo\nTHREE' }] });
    expect(merge(base, base.replace('one', 'ONE'), base.replace('four', 'FOUR')).autoJoined).toEqual([]);
  });

  it('does not mind that one side converted its line ends', () => {
    const found = merge('a\nb\nc\n', 'a\r\nb\r\nc\r\n', 'a\nb\nC\n');
    expect(found).toMatchObject({ clean: true, merged: 'a\r\nb\r\nC\r\n', autoJoined: [{ text: 'C' }] });
  });

  it('takes markers somebody committed for text', () => {
    const text = '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n';
    expect(merge(text, text, `${text}more\n`)).toMatchObject({ clean: true, merged: `${text}more\n` });
  });

  it('goes sentence by sentence in languages without spaces too', () => {
    const found = merge('猫が座った。犬が走った。\n', '黒い猫が座った。犬が走った。\n', '猫が座った。犬が速く走った。\n');
    expect(found).toMatchObject({ clean: true, merged: '黒い猫が座った。犬が速く走った。\n' });
  });
});

describe('mergeMarkdown, whatever the texts', () => {
  const line = fc.constantFrom('The cat sat.', 'A dog ran. It was 5 o’clock.', '- item one', '- item two', '## Head', '', '', '| a | b |', '```', 'x = 1', '> said', '    code', 'word');
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.map((each) => `${each}\n`).join(''));
  const changed = (base: string, [at, what, word]: readonly [number, number, string]): string => {
    const lines = base.match(/[^\n]*\n/g) ?? [];
    const index = lines.length === 0 ? 0 : at % lines.length;
    if (what === 0) lines.splice(index, 1);
    else if (what === 1) lines.splice(index, 0, `${word} was added.\n`);
    else if (lines[index] !== undefined) lines[index] = lines[index].replace(what === 2 ? /\S+/ : /\S+(?=\s*$)/, word);
    return lines.join('');
  };
  const edits = fc.array(fc.tuple(fc.nat(50), fc.nat(3), fc.constantFrom('fox', 'river', '12', 'ago')), { maxLength: 3 });
  const versions = fc.tuple(text, edits, edits).map(([base, ours, theirs]) => [base, ours.reduce(changed, base), theirs.reduce(changed, base)] as const);

  it('takes one side’s changes, agrees with itself the other way round, and loses no word', () => {
    fc.assert(
      fc.property(versions, ([base, ours, theirs]) => {
        expect(merge(base, ours, base).merged).toBe(ours);
        expect(merge(base, base, ours).merged).toBe(ours);
        expect(merge(base, ours, ours).merged).toBe(ours);
        const [one, other] = [merge(base, ours, theirs), merge(base, theirs, ours)];
        expect(one.conflicts).toEqual(other.conflicts.map((conflict) => ({ base: conflict.base, ours: conflict.theirs, theirs: conflict.ours })));
        if (one.clean) expect(one.merged).toBe(other.merged);
        for (const word of ['fox', 'river', '12', 'ago']) if (ours.includes(word) || theirs.includes(word)) expect(one.merged).toContain(word);
      }),
      { numRuns: 3_000 },
    );
  });
});
