// The central team and the staff of Wickenford Academy.
import type { DemoPerson } from './types';

export const centralTeam: readonly DemoPerson[] = [
  {
    trust: 'fenmoor', email: 'margaret.ellison@fenmoor.example', name: 'Margaret Ellison', school: 'wickenford', phase: 'secondary',
    subject: 'professional-development', jobTitle: 'Chief executive', startedYear: 2012,
    roles: [{ role: 'trust_leader', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'anil.deshmukh@fenmoor.example', name: 'Anil Deshmukh', school: 'wickenford', phase: 'secondary',
    subject: 'professional-development', jobTitle: 'Director of education', startedYear: 2018, demoSignIn: 'trust_leader',
    roles: [{ role: 'trust_leader', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'paula.sewell@fenmoor.example', name: 'Paula Sewell', school: 'wickenford', phase: 'secondary',
    subject: 'professional-development', jobTitle: 'Head of digital services', startedYear: 2016, demoSignIn: 'trust_admin',
    roles: [{ role: 'trust_admin', scope: 'trust' }],
  },
];

export const wickenford: readonly DemoPerson[] = [
  {
    trust: 'fenmoor', email: 'helen.strand@fenmoor.example', name: 'Helen Strand', school: 'wickenford', phase: 'secondary',
    subject: 'english', jobTitle: 'Headteacher', startedYear: 2014,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'headteacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'daniel.achebe@fenmoor.example', name: 'Daniel Achebe', school: 'wickenford', phase: 'secondary',
    subject: 'science', jobTitle: 'Head of science and trust lead for science', startedYear: 2015, demoSignIn: 'subject_lead',
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'priya.raman@fenmoor.example', name: 'Priya Raman', school: 'wickenford', phase: 'secondary',
    subject: 'science', jobTitle: 'Teacher of chemistry', startedYear: 2019,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'tom.ashdown@fenmoor.example', name: 'Tom Ashdown', school: 'wickenford', phase: 'secondary',
    subject: 'science', jobTitle: 'Teacher of physics', startedYear: 2023,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'leila.haddad@fenmoor.example', name: 'Leila Haddad', school: 'wickenford', phase: 'secondary',
    subject: 'science', jobTitle: 'Teacher of biology', startedYear: 2021,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'martin.kerr@fenmoor.example', name: 'Martin Kerr', school: 'wickenford', phase: 'secondary',
    subject: 'maths', jobTitle: 'Head of mathematics', startedYear: 2011,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'grace.oyelaran@fenmoor.example', name: 'Grace Oyelaran', school: 'wickenford', phase: 'secondary',
    subject: 'maths', jobTitle: 'Teacher of mathematics', startedYear: 2022,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'szymon.nowak@fenmoor.example', name: 'Szymon Nowak', school: 'wickenford', phase: 'secondary',
    subject: 'maths', jobTitle: 'Teacher of mathematics', startedYear: 2018,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'ruth.calloway@fenmoor.example', name: 'Ruth Calloway', school: 'wickenford', phase: 'secondary',
    subject: 'english', jobTitle: 'Head of English and trust lead for English', startedYear: 2013,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'ben.ferris@fenmoor.example', name: 'Ben Ferris', school: 'wickenford', phase: 'secondary',
    subject: 'english', jobTitle: 'Teacher of English', startedYear: 2024,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'amara.diallo@fenmoor.example', name: 'Amara Diallo', school: 'wickenford', phase: 'secondary',
    subject: 'english', jobTitle: 'Teacher of English', startedYear: 2020,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'owen.pritchard@fenmoor.example', name: 'Owen Pritchard', school: 'wickenford', phase: 'secondary',
    subject: 'history', jobTitle: 'Teacher of history and humanities network lead', startedYear: 2017,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'network_lead', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'chloe.marchetti@fenmoor.example', name: 'Chloe Marchetti', school: 'wickenford', phase: 'secondary',
    subject: 'french', jobTitle: 'Head of languages and trust lead for French', startedYear: 2016,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'trust' }],
  },
];
