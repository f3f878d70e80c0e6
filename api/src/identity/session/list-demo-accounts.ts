// The sign-ins a demo trust shows, one a role; nothing wherever there is no demo.
import { Injectable } from '@nestjs/common';
import { ROLES, type Answer, type Role } from '@trellis/contracts';
import { Database } from '@trellis/platform';
import { BEFORE_TRUST } from '../trust/before-trust';

/** Every account of a demo trust has it; the seeder sets it, and no real account may choose it. */
export const DEMO_PASSWORD = 'trellis-demo';
type Account = Answer<'session.demo'>['accounts'][number];

@Injectable()
export class ListDemoAccounts {
  constructor(private readonly database: Database) {}

  async run(): Promise<Answer<'session.demo'>> {
    const trusts = await this.database.read(BEFORE_TRUST, async (tx) => {
      await tx.query("SELECT set_config('trellis.demo', 'on', true)");
      return tx.query<{ trust_id: string }>('SELECT trust_id FROM trust WHERE demo ORDER BY trust_id');
    });
    const byRole = new Map<Role, Account>();
    for (const { trust_id: trustId } of trusts) {
      const people = await this.database.read({ trustId }, (tx) => tx.query<{ email: string; name: string; demo_role: Role }>(
        'SELECT email, name, demo_role FROM person WHERE trust_id = $1 AND demo_role IS NOT NULL AND active ORDER BY id', [trustId]));
      for (const { email, name, demo_role: role } of people) if (!byRole.has(role)) byRole.set(role, { email, name, role: ROLES[role] });
    }
    const accounts = (Object.keys(ROLES) as Role[]).flatMap((role) => byRole.get(role) ?? []);
    return { accounts, password: trusts.length ? DEMO_PASSWORD : null };
  }
}
