// The staff of Thornfleet School and of Sallow Hill School, both of its phases.
import type { DemoPerson } from './types';

export const thornfleet: readonly DemoPerson[] = [
  {
    trust: 'fenmoor', email: 'james.whitlock@fenmoor.example', name: 'James Whitlock', school: 'thornfleet', phase: 'secondary',
    subject: 'geography', jobTitle: 'Headteacher', startedYear: 2018,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'headteacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'maya.okafor@fenmoor.example', name: 'Maya Okafor', school: 'thornfleet', phase: 'secondary',
    subject: 'science', jobTitle: 'Teacher of science', startedYear: 2021, demoSignIn: 'teacher',
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'rob.tennant@fenmoor.example', name: 'Rob Tennant', school: 'thornfleet', phase: 'secondary',
    subject: 'science', jobTitle: 'Teacher of science and science network lead', startedYear: 2014, demoSignIn: 'network_lead',
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'network_lead', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'hannah.liddell@fenmoor.example', name: 'Hannah Liddell', school: 'thornfleet', phase: 'secondary',
    subject: 'science', jobTitle: 'Teacher of biology', startedYear: 2024,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'farah.siddiqui@fenmoor.example', name: 'Farah Siddiqui', school: 'thornfleet', phase: 'secondary',
    subject: 'maths', jobTitle: 'Head of mathematics and trust lead for mathematics', startedYear: 2015,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'callum.reid@fenmoor.example', name: 'Callum Reid', school: 'thornfleet', phase: 'secondary',
    subject: 'maths', jobTitle: 'Teacher of mathematics', startedYear: 2020,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'joanna.petrie@fenmoor.example', name: 'Joanna Petrie', school: 'thornfleet', phase: 'secondary',
    subject: 'english', jobTitle: 'Head of English', startedYear: 2012,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'samuel.osei@fenmoor.example', name: 'Samuel Osei', school: 'thornfleet', phase: 'secondary',
    subject: 'english', jobTitle: 'Teacher of English', startedYear: 2022,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'kirsty.dunmore@fenmoor.example', name: 'Kirsty Dunmore', school: 'thornfleet', phase: 'secondary',
    subject: 'history', jobTitle: 'Head of humanities and trust lead for history', startedYear: 2016,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'ahmed.yusuf@fenmoor.example', name: 'Ahmed Yusuf', school: 'thornfleet', phase: 'secondary',
    subject: 'geography', jobTitle: 'Trust lead for geography', startedYear: 2017,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'elodie.garnier@fenmoor.example', name: 'Elodie Garnier', school: 'thornfleet', phase: 'secondary',
    subject: 'french', jobTitle: 'Teacher of French', startedYear: 2019,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'nathan.cole@fenmoor.example', name: 'Nathan Cole', school: 'thornfleet', phase: 'secondary',
    subject: 'computing', jobTitle: 'Trust lead for computing', startedYear: 2018,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'beth.underhill@fenmoor.example', name: 'Beth Underhill', school: 'thornfleet', phase: 'secondary',
    subject: 'music', jobTitle: 'Trust lead for music', startedYear: 2015,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'trust' }],
  },
];

export const sallowHill: readonly DemoPerson[] = [
  {
    trust: 'fenmoor', email: 'patricia.lowe@fenmoor.example', name: 'Patricia Lowe', school: 'sallow-hill', phase: 'secondary',
    subject: 'maths', jobTitle: 'Headteacher', startedYear: 2010,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'headteacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'kwame.boateng@fenmoor.example', name: 'Kwame Boateng', school: 'sallow-hill', phase: 'secondary',
    subject: 'science', jobTitle: 'Head of science', startedYear: 2019,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'ellie.thorne@fenmoor.example', name: 'Ellie Thorne', school: 'sallow-hill', phase: 'secondary',
    subject: 'science', jobTitle: 'Teacher of science', startedYear: 2025,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'dilip.mehta@fenmoor.example', name: 'Dilip Mehta', school: 'sallow-hill', phase: 'secondary',
    subject: 'maths', jobTitle: 'Teacher of mathematics and mathematics network lead', startedYear: 2013,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'network_lead', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'rosa.jimenez@fenmoor.example', name: 'Rosa Jimenez', school: 'sallow-hill', phase: 'secondary',
    subject: 'maths', jobTitle: 'Teacher of mathematics', startedYear: 2021,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'fiona.gale@fenmoor.example', name: 'Fiona Gale', school: 'sallow-hill', phase: 'secondary',
    subject: 'english', jobTitle: 'Head of English and literacy network lead', startedYear: 2012,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'network_lead', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'isaac.bello@fenmoor.example', name: 'Isaac Bello', school: 'sallow-hill', phase: 'secondary',
    subject: 'history', jobTitle: 'Teacher of history', startedYear: 2023,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'megan.rhys@fenmoor.example', name: 'Megan Rhys', school: 'sallow-hill', phase: 'secondary',
    subject: 'geography', jobTitle: 'Teacher of geography', startedYear: 2020,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'jonas.lind@fenmoor.example', name: 'Jonas Lind', school: 'sallow-hill', phase: 'secondary',
    subject: 'music', jobTitle: 'Teacher of music', startedYear: 2022,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'tessa.wyatt@fenmoor.example', name: 'Tessa Wyatt', school: 'sallow-hill', phase: 'primary',
    subject: 'primary', leadSubject: 'english', jobTitle: 'Year 4 teacher, English lead', startedYear: 2018,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'imran.qureshi@fenmoor.example', name: 'Imran Qureshi', school: 'sallow-hill', phase: 'primary',
    subject: 'primary', leadSubject: 'science', jobTitle: 'Year 5 teacher, science lead', startedYear: 2020,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'lucy.hargreave@fenmoor.example', name: 'Lucy Hargreave', school: 'sallow-hill', phase: 'primary',
    subject: 'primary', leadSubject: 'maths', jobTitle: 'Year 2 teacher, mathematics lead', startedYear: 2016,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'seun.adeyemi@fenmoor.example', name: 'Seun Adeyemi', school: 'sallow-hill', phase: 'primary',
    subject: 'primary', leadSubject: 'history', jobTitle: 'Year 3 teacher, history lead', startedYear: 2023,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'becky.sharman@fenmoor.example', name: 'Becky Sharman', school: 'sallow-hill', phase: 'primary',
    subject: 'primary', leadSubject: 'computing', jobTitle: 'Year 6 teacher, computing lead', startedYear: 2019,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
];
