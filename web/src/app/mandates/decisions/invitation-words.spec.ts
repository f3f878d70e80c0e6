// The words of invited groups.
import { groupsInWords } from './invitation-words';

const none = { schools: [], subjects: [], phases: [] };

it('names groups, never people, and says which came later', () => {
  expect(groupsInWords([
    { kind: 'role', role: 'headteacher', network: null, audience: none, later: false },
    { kind: 'network', role: null, network: { id: 'n', name: 'Science' }, audience: none, later: true },
    { kind: 'teachers', role: null, network: null, audience: { ...none, subjects: ['maths'] }, later: false },
  ])).toBe('Headteachers; the network Science (since it opened); Teachers of maths, in every school');
});
