// The staff of the three primary schools; Pidmere is small enough that its figures never stand alone.
import type { DemoPerson } from './types';

export const heronDrove: readonly DemoPerson[] = [
  {
    trust: 'fenmoor', email: 'sandra.voss@fenmoor.example', name: 'Sandra Voss', school: 'heron-drove', phase: 'primary',
    subject: 'primary', leadSubject: 'english', jobTitle: 'Headteacher', startedYear: 2011,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'headteacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'michael.tran@fenmoor.example', name: 'Michael Tran', school: 'heron-drove', phase: 'primary',
    subject: 'primary', leadSubject: 'maths', jobTitle: 'Year 6 teacher and trust lead for primary mathematics', startedYear: 2014,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'aisha.begum@fenmoor.example', name: 'Aisha Begum', school: 'heron-drove', phase: 'primary',
    subject: 'primary', leadSubject: 'english', jobTitle: 'Year 2 teacher and trust lead for primary English', startedYear: 2015,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'gareth.bowen@fenmoor.example', name: 'Gareth Bowen', school: 'heron-drove', phase: 'primary',
    subject: 'primary', leadSubject: 'science', jobTitle: 'Year 4 teacher and trust lead for primary science', startedYear: 2013,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'subject_lead', scope: 'trust' }],
  },
  {
    trust: 'fenmoor', email: 'katie.lomax@fenmoor.example', name: 'Katie Lomax', school: 'heron-drove', phase: 'primary',
    subject: 'primary', leadSubject: 'english', jobTitle: 'Reception teacher', startedYear: 2024,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'peter.szabo@fenmoor.example', name: 'Peter Szabo', school: 'heron-drove', phase: 'primary',
    subject: 'primary', leadSubject: 'history', jobTitle: 'Year 4 teacher, history lead', startedYear: 2019,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'simone.clarke@fenmoor.example', name: 'Simone Clarke', school: 'heron-drove', phase: 'primary',
    subject: 'primary', leadSubject: 'geography', jobTitle: 'Year 3 teacher, geography lead', startedYear: 2017,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'yasmin.farouk@fenmoor.example', name: 'Yasmin Farouk', school: 'heron-drove', phase: 'primary',
    subject: 'primary', leadSubject: 'music', jobTitle: 'Year 5 teacher, music lead', startedYear: 2021,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'declan.moran@fenmoor.example', name: 'Declan Moran', school: 'heron-drove', phase: 'primary',
    subject: 'primary', leadSubject: 'computing', jobTitle: 'Year 6 teacher, computing lead', startedYear: 2022,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'lauren.pike@fenmoor.example', name: 'Lauren Pike', school: 'heron-drove', phase: 'primary',
    subject: 'primary', leadSubject: 'maths', jobTitle: 'Year 1 teacher', startedYear: 2025,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'harpreet.gill@fenmoor.example', name: 'Harpreet Gill', school: 'heron-drove', phase: 'primary',
    subject: 'primary', leadSubject: 'science', jobTitle: 'Year 5 teacher', startedYear: 2018,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'jess.winterton@fenmoor.example', name: 'Jess Winterton', school: 'heron-drove', phase: 'primary',
    subject: 'primary', leadSubject: 'english', jobTitle: 'Year 1 teacher', startedYear: 2020,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
];

export const orchardLode: readonly DemoPerson[] = [
  {
    trust: 'fenmoor', email: 'andrew.fairley@fenmoor.example', name: 'Andrew Fairley', school: 'orchard-lode', phase: 'primary',
    subject: 'primary', leadSubject: 'history', jobTitle: 'Headteacher', startedYear: 2015,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'headteacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'nisha.patel@fenmoor.example', name: 'Nisha Patel', school: 'orchard-lode', phase: 'primary',
    subject: 'primary', leadSubject: 'maths', jobTitle: 'Year 3 and 4 teacher, mathematics lead', startedYear: 2017,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'emma.colley@fenmoor.example', name: 'Emma Colley', school: 'orchard-lode', phase: 'primary',
    subject: 'primary', leadSubject: 'english', jobTitle: 'Year 1 and 2 teacher, English lead', startedYear: 2014,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'victor.mensah@fenmoor.example', name: 'Victor Mensah', school: 'orchard-lode', phase: 'primary',
    subject: 'primary', leadSubject: 'science', jobTitle: 'Year 5 and 6 teacher, science lead', startedYear: 2021,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'sarah.denby@fenmoor.example', name: 'Sarah Denby', school: 'orchard-lode', phase: 'primary',
    subject: 'primary', leadSubject: 'history', jobTitle: 'Year 3 and 4 teacher, history lead', startedYear: 2012,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'marta.zielinska@fenmoor.example', name: 'Marta Zielinska', school: 'orchard-lode', phase: 'primary',
    subject: 'primary', leadSubject: 'french', jobTitle: 'Year 5 and 6 teacher, French lead', startedYear: 2019,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'joel.barker@fenmoor.example', name: 'Joel Barker', school: 'orchard-lode', phase: 'primary',
    subject: 'primary', leadSubject: 'geography', jobTitle: 'Year 1 and 2 teacher, geography lead', startedYear: 2023,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'anwen.hughes@fenmoor.example', name: 'Anwen Hughes', school: 'orchard-lode', phase: 'primary',
    subject: 'primary', leadSubject: 'music', jobTitle: 'Reception teacher, music lead', startedYear: 2018,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
];

export const pidmere: readonly DemoPerson[] = [
  {
    trust: 'fenmoor', email: 'rachel.penhale@fenmoor.example', name: 'Rachel Penhale', school: 'pidmere', phase: 'primary',
    subject: 'primary', leadSubject: 'english', jobTitle: 'Headteacher, teaching Year 5 and 6', startedYear: 2017, demoSignIn: 'headteacher',
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'headteacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'duncan.frost@fenmoor.example', name: 'Duncan Frost', school: 'pidmere', phase: 'primary',
    subject: 'primary', leadSubject: 'maths', jobTitle: 'Year 3 and 4 teacher, mathematics lead', startedYear: 2010,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'zainab.hussain@fenmoor.example', name: 'Zainab Hussain', school: 'pidmere', phase: 'primary',
    subject: 'primary', leadSubject: 'english', jobTitle: 'Year 1 and 2 teacher, English lead', startedYear: 2022,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'molly.eastgate@fenmoor.example', name: 'Molly Eastgate', school: 'pidmere', phase: 'primary',
    subject: 'primary', leadSubject: 'science', jobTitle: 'Reception teacher, science lead', startedYear: 2020,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'colin.abara@fenmoor.example', name: 'Colin Abara', school: 'pidmere', phase: 'primary',
    subject: 'primary', leadSubject: 'history', jobTitle: 'Year 5 and 6 teacher, history lead', startedYear: 2016,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'freya.lindqvist@fenmoor.example', name: 'Freya Lindqvist', school: 'pidmere', phase: 'primary',
    subject: 'primary', leadSubject: 'music', jobTitle: 'Part-time music and French teacher', startedYear: 2021,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'fenmoor', email: 'graham.tooley@fenmoor.example', name: 'Graham Tooley', school: 'pidmere', phase: 'primary',
    subject: 'primary', leadSubject: 'english', jobTitle: 'Special needs co-ordinator', startedYear: 2009,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
];
