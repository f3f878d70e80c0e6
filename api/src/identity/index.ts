// Identity's public face: who people are, their schools, circles and sessions.
export * from './calendar/calendar.store';
export * from './calendar/half-terms';
export * from './calendar/school-days';
export * from './calendar/uk-time';
export * from './circles';
export * from './identity.module';
export * from './people';
export { personAsActor } from './person-as-actor';
export { createPeople, createPerson, type NewPerson, type RoleGrant } from './person/create-people';
export { createSchool, currentSchools, type NewSchool, type SchoolRow } from './school/schools';
export { hashPassword, makeSecret, readSecretToken } from './secrets';
export { DEMO_PASSWORD } from './session/list-demo-accounts';
export { createTrust, findTrust } from './trust/trusts';
export { ListDemoAccounts } from './session/list-demo-accounts';
