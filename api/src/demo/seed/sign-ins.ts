// The demo's sign-ins as lines to print; none where there is no demo.
import type { INestApplication } from '@nestjs/common';
import { ListDemoAccounts } from '@trellis/identity';

export async function demoSignIns(app: INestApplication): Promise<string[]> {
  const { accounts, password } = await app.get(ListDemoAccounts, { strict: false }).run();
  if (!accounts.length) return [];
  const widest = Math.max(...accounts.map(({ role }) => role.length));
  return ['', `Demo sign-ins (password: ${password})`, ...accounts.map(({ role, email, name }) => `  ${role.padEnd(widest)}  ${email}  (${name})`), ''];
}
