// What can be guessed, and what is better left alone.
import { keyStageOf, suggestDetails } from './suggest-details';

describe('suggestDetails', () => {
  it('reads years and key stages from the title and the first lines', () => {
    expect(suggestDetails('Year 8 forces: a worksheet', '')).toMatchObject({ years: [8], keyStages: ['KS3'], kind: 'worksheet' });
    expect(suggestDetails('Fractions', 'For Years 3 and 4\nStart here')).toMatchObject({ years: [3, 4], keyStages: ['KS2'], kind: null });
    expect(suggestDetails('Reception and Year 1: counting', '')).toMatchObject({ years: [0, 1], keyStages: ['EYFS', 'KS1'] });
    expect(suggestDetails('KS4 revision quiz', '').keyStages).toEqual(['KS4']);
  });

  it('takes no numbers for years that are none', () => {
    expect(suggestDetails('The year 1066', 'In the year 2024 and 45 years later').years).toEqual([]);
  });

  it('takes the first sentence that is one for the summary', () => {
    expect(suggestDetails('x', 'Starter\nPupils test a leaf for starch and argue about a control. They then write it up.').summary).toBe('Pupils test a leaf for starch and argue about a control.');
  });

  it('knows every year’s key stage', () => {
    expect([0, 1, 2, 3, 6, 7, 9, 10, 11, 12, 13].map(keyStageOf)).toEqual(['EYFS', 'KS1', 'KS1', 'KS2', 'KS2', 'KS3', 'KS3', 'KS4', 'KS4', 'KS5', 'KS5']);
  });
});
