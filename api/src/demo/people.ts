// The two demo trusts, their schools and everyone who works in them; all invented.
import { colleagues } from './people-colleagues';
import { centralTeam, wickenford } from './people-wickenford';
import { pidmere, heronDrove, orchardLode } from './people-primaries';
import { sallowHill, thornfleet } from './people-thornfleet';
import type { DemoPerson, DemoSchool, DemoTrust } from './types';

export const trusts: readonly DemoTrust[] = [
  { slug: 'fenmoor', name: 'Fenmoor Learning Trust', emailDomain: 'fenmoor.example' },
  { slug: 'harrow-vale', name: 'Harrowvale Schools Partnership', emailDomain: 'harrowvale.example' },
];

export const schools: readonly DemoSchool[] = [
  { trust: 'fenmoor', slug: 'wickenford', name: 'Wickenford Academy', urn: '990101', phase: 'secondary', town: 'Wickenford' },
  { trust: 'fenmoor', slug: 'thornfleet', name: 'Thornfleet School', urn: '990102', phase: 'secondary', town: 'Thornfleet' },
  { trust: 'fenmoor', slug: 'sallow-hill', name: 'Sallow Hill School', urn: '990103', phase: 'all-through', town: 'Market Sallow' },
  { trust: 'fenmoor', slug: 'heron-drove', name: 'Heron Drove Primary School', urn: '990104', phase: 'primary', town: 'Wickenford' },
  { trust: 'fenmoor', slug: 'orchard-lode', name: 'Orchard Lode Primary Academy', urn: '990105', phase: 'primary', town: 'Easton Lode' },
  { trust: 'fenmoor', slug: 'pidmere', name: 'Pidmere Church of England Primary School', urn: '990106', phase: 'primary', town: 'Pidmere' },
  { trust: 'harrow-vale', slug: 'copse-lane', name: 'Copse Lane School', urn: '990201', phase: 'secondary', town: 'Nether Harrow' },
];

const neighbours: readonly DemoPerson[] = [
  {
    trust: 'harrow-vale', email: 'sylvia.brandt@harrowvale.example', name: 'Sylvia Brandt', school: 'copse-lane',
    phase: 'secondary', subject: 'science', jobTitle: 'Teacher of science', startedYear: 2019,
    roles: [{ role: 'teacher', scope: 'school' }],
  },
  {
    trust: 'harrow-vale', email: 'leon.mccarthy@harrowvale.example', name: 'Leon McCarthy', school: 'copse-lane',
    phase: 'secondary', subject: 'english', jobTitle: 'Headteacher', startedYear: 2016,
    roles: [{ role: 'teacher', scope: 'school' }, { role: 'headteacher', scope: 'school' }],
  },
  {
    trust: 'harrow-vale', email: 'odette.finch@harrowvale.example', name: 'Odette Finch', school: 'copse-lane',
    phase: 'secondary', subject: 'professional-development', jobTitle: 'Chief executive', startedYear: 2015,
    roles: [{ role: 'trust_leader', scope: 'trust' }, { role: 'trust_admin', scope: 'trust' }],
  },
];

export const people: readonly DemoPerson[] = [
  ...centralTeam, ...wickenford, ...thornfleet, ...sallowHill, ...heronDrove, ...orchardLode, ...pidmere, ...colleagues, ...neighbours,
];
