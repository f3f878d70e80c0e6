// The plan of a staff file: each line once, each reason plain, and nothing left to do when it has been carried out.
import fc from 'fast-check';
import { planStaffImport, type StaffPerson, type StaffPlan, type StaffState } from './plan-staff-import';
import { readStaffFile } from './read-staff-file';

const schools = [
  { id: 's-ash', name: 'Ash Primary School', slug: 'ash-primary', urn: '100001', phase: 'primary' as const },
  { id: 's-elm', name: 'Elm Academy', slug: 'elm', urn: '100002', phase: 'secondary' as const },
  { id: 's-oak', name: 'St John’s & St Ann’s', slug: 'oak', urn: '100003', phase: 'all-through' as const },
];
const ada: StaffPerson = { id: 'p-ada', email: 'ada@x.example', name: 'Ada Min', schoolId: 's-elm', phase: 'secondary', mainSubject: 'science', active: true, roles: [{ role: 'trust_admin', schoolId: null }, { role: 'teacher', schoolId: 's-elm' }] };
const lee: StaffPerson = { id: 'p-lee', email: 'lee@x.example', name: 'Lee Left', schoolId: 's-ash', phase: 'primary', mainSubject: 'primary', active: false, roles: [{ role: 'teacher', schoolId: 's-ash' }] };
const state: StaffState = { people: [ada, lee], schools, takenElsewhere: new Set(['taken@x.example']), actorId: ada.id };
const HEADER = 'email,name,school,phase,main subject,roles';
const plan = (...lines: string[]): StaffPlan => planStaffImport(readStaffFile([HEADER, ...lines].join('\n')), state);

describe('the plan of a staff file', () => {
  it('adds someone new: a teacher of their school, in its phase, unless the file says otherwise', () => {
    const { people } = plan('new@x.example,Nia New,elm,,Mathematics,', 'head@x.example,Hal Head,100001,primary,Primary (all subjects),Headteacher; Trust leader');
    expect(people[0]).toMatchObject({ line: 2, personId: null, action: 'add', name: 'Nia New', schoolId: 's-elm', phase: 'secondary', mainSubject: 'maths', roles: [{ role: 'teacher', schoolId: 's-elm' }] });
    expect(people[0]!.changes).toContainEqual({ field: 'School', from: '', to: 'Elm Academy' });
    expect(people[1]).toMatchObject({ roles: [{ role: 'headteacher', schoolId: 's-ash' }, { role: 'trust_leader', schoolId: null }] });
  });

  it('finds schools by name, slug or URN, whatever the spelling', () => {
    for (const name of ['Ash Primary School', 'ASH PRIMARY SCHOOL', 'ash-primary', '100001']) expect(plan(`n@x.example,N,${name},,maths,`).people[0]!.schoolId).toBe('s-ash');
    expect(plan('n@x.example,N,St Johns and St Anns,secondary,maths,').people[0]!.schoolId).toBe('s-oak');
  });

  it('keeps what the file leaves empty, and shows only what changes', () => {
    expect(plan('ADA@x.example,,,,,').people[0]).toMatchObject({ personId: 'p-ada', action: 'none', changes: [], roles: ada.roles });
    const [change] = plan('ada@x.example,Ada Minh,Ash Primary School,,,').people;
    expect(change).toMatchObject({ action: 'change', roles: [{ role: 'trust_admin', schoolId: null }, { role: 'teacher', schoolId: 's-ash' }] });
    expect(change!.changes).toEqual([{ field: 'Name', from: 'Ada Min', to: 'Ada Minh' }, { field: 'School', from: 'Elm Academy', to: 'Ash Primary School' }]);
  });

  it('lets someone who had left sign in again, and says so', () =>
    expect(plan('lee@x.example,,,,,').people[0]).toMatchObject({ action: 'change', changes: [{ field: 'May sign in', from: 'no', to: 'yes' }] }));

  it('names the active people the file does not', () => {
    expect(plan('new@x.example,N,elm,,maths,').notInFile).toEqual([{ email: 'ada@x.example', name: 'Ada Min' }]);
    expect(plan('ada@x.example,,Nowhere,,,').notInFile).toEqual([]);
  });

  it.each([
    [',Nobody,elm,,maths,', 'There is no e-mail address'], ['jo at x,Jo,elm,,maths,', '“jo at x” is not an e-mail address'],
    ['n@x.example,,elm,,maths,', 'There is no name'], ['n@x.example,N,,,maths,', 'There is no school'], ['n@x.example,N,Birch,,maths,', 'There is no school “Birch” in the trust'],
    ['n@x.example,N,elm,nursery,maths,', 'The phase “nursery” is neither primary nor secondary'], ['n@x.example,N,oak,,maths,', /^Say whether they teach primary or secondary/],
    ['n@x.example,N,elm,,,', 'There is no main subject'], ['n@x.example,N,elm,,Sceince,', '“Sceince” is not a subject Trellis knows'], ['n@x.example,N,elm,,maths,Boss', /^“Boss” is not a role/],
    ['taken@x.example,N,elm,,maths,', /^This address cannot be used/], ['ada@x.example,,,,,Teacher', 'This would take away your own right to manage people'],
    ['n@x.example,Zo\uFFFD,elm,,maths,', /save the file as “CSV UTF-8”/], [`n@x.example,${'N'.repeat(121)},elm,,maths,`, 'The name is over 120 characters'],
  ])('rejects “%s” with its reason', (line, reason) => {
    const { people, rejected } = plan(line);
    expect(people).toEqual([]);
    expect(rejected).toEqual([{ line: 2, text: line, reason: reason instanceof RegExp ? expect.stringMatching(reason) : reason }]);
  });

  it('rejects the second line of an address', () => {
    const { people, rejected } = plan('n@x.example,N,elm,,maths,', 'N@x.example,M,elm,,maths,');
    expect(people).toHaveLength(1);
    expect(rejected).toEqual([{ line: 3, reason: 'Line 2 has this address already', text: 'N@x.example,M,elm,,maths,' }]);
  });

  const cell = fc.oneof(fc.constantFrom('', 'elm', '100001', 'oak', 'primary', 'secondary', 'Maths', 'science', 'teacher', 'Headteacher;Subject lead', 'trust admin', 'Jo', 'ada@x.example', 'lee@x.example', 'taken@x.example'), fc.string({ maxLength: 8 }));
  const address = fc.oneof(fc.constantFrom('ada@x.example', 'lee@x.example', 'taken@x.example', 'new@x.example', 'two@x.example'), cell);
  const row = fc.record({ email: address, name: cell, school: cell, phase: cell, subject: cell, roles: cell });
  const rowsOf = (rows: { email: string; name: string; school: string; phase: string; subject: string; roles: string }[]) =>
    rows.map((one, at) => ({ ...one, email: one.email.toLowerCase(), line: at + 2, text: Object.values(one).join(',') }));

  it('accounts for every line exactly once, whatever is in it', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const { people, rejected } = planStaffImport(rowsOf(rows), state);
      expect([...people, ...rejected].map(({ line }) => line).sort((a, b) => a - b)).toEqual(rows.map((_, at) => at + 2));
      expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
      for (const { reason } of rejected) expect(reason).not.toBe('');
      for (const person of people) expect(person.roles.every(({ role, schoolId }) => schoolId === null || !['trust_admin', 'trust_leader', 'network_lead'].includes(role))).toBe(true);
      const me = people.find(({ personId }) => personId === ada.id);
      if (me) expect(me.roles.map(({ role }) => role)).toContain('trust_admin');
    }));
  });

  it('has nothing left to change once it has been carried out', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const lines = rowsOf(rows);
      const first = planStaffImport(lines, state);
      const carried = new Map(first.people.map((person): [string, StaffPerson] => [person.email, { ...person, id: person.personId ?? `new-${person.email}`, active: true }]));
      const after = [...state.people.filter(({ email }) => !carried.has(email)), ...carried.values()];
      const second = planStaffImport(lines, { ...state, people: after });
      expect(second.people.map(({ action }) => action)).toEqual(first.people.map(() => 'none'));
      expect(second.rejected).toEqual(first.rejected);
    }));
  });
});
