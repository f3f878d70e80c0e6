// Roles that may name people to a task: who is told when something is nobody's.
import { abilitiesOf, ROLES, type Role } from '@trellis/contracts';

export const ADMINISTRATORS = (Object.keys(ROLES) as Role[]).filter((role) => abilitiesOf([role]).includes('people.manage'));
