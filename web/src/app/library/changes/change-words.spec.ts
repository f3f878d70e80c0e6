import { blockLine, isTold, reasonLine, usedLine, type MappedBlock } from './change-words';

const block = (counts: Partial<MappedBlock>): MappedBlock => ({ blockId: 'p1', block: { type: 'doc' }, changed: null, removed: null, kept: null, others: 0, reasons: [], otherReasons: 0, replacements: [], ...counts });

describe('what teachers change, in words', () => {
  it('says only what is told, and the rest as one', () => {
    expect(blockLine(block({ changed: 12, removed: 0, kept: 9 }))).toBe('12 colleagues changed it, 9 colleagues kept it');
    expect(blockLine(block({ changed: 12, others: 11 }))).toBe('12 colleagues changed it, 11 colleagues removed or kept it');
    expect([blockLine(block({ others: 7 })), isTold(block({ others: 7 })), isTold(block({ removed: 0 }))]).toEqual(['', false, true]);
  });

  it('names reasons, those kept together as other reasons', () => {
    expect(reasonLine(block({ reasons: [{ reason: 'eal', people: 6 }, { reason: null, people: 5 }], otherReasons: 7 }))).toBe('English as an additional language 6, no reason given 5, other reasons 7');
    expect(reasonLine(block({ otherReasons: 7 }))).toBe('');
  });

  it('says where a lesson is used', () => {
    expect(usedLine({ versions: 23, people: 21, schools: 6 })).toBe('Used in 23 versions by 21 colleagues in 6 schools');
    expect(usedLine({ versions: 5, people: 5, schools: 1 })).toBe('Used in 5 versions by 5 colleagues');
  });
});
