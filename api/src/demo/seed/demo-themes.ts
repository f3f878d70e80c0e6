// Gathers the demo's comments into themes, through the rooms' own use cases.
import type { ChangeThemes, ListThemes } from '@trellis/mandates';
import type pg from 'pg';
import type { DemoRound, DemoThemes } from '../decision-types';
import { themes } from '../themes';
import type { WaveKey } from '../types';
import type { SeededMandate } from './demo-mandates';
import type { SeededTrust } from './demo-people';

export interface ThemeTools { readonly list: ListThemes; readonly change: ChangeThemes; readonly owner: pg.ClientBase }
export interface SeededRounds { readonly mandates: readonly SeededMandate[]; readonly waves: ReadonlyMap<WaveKey, string> }

export async function seedThemes(tools: ThemeTools, trust: SeededTrust, rounds: SeededRounds): Promise<void> {
  for (const demo of themes) await seedRound(tools, trust, demo, await addressOf(tools, trust, demo.of, rounds));
}

/** What is said about the themes of a round, for the response to it. */
export async function themeAnswers({ list }: ThemeTools, trust: SeededTrust, mandate: string, wave: WaveKey, { mandates, waves }: SeededRounds): Promise<{ themeId: string; stance: 'done' | 'will_not'; words: string }[]> {
  const demo = themes.find(({ of }) => 'mandate' in of && of.mandate === mandate && of.wave === wave);
  if (!demo) return [];
  const said = await list.run(trust.people.get(demo.by)!, waves.get(wave)!, mandates.find((one) => one.demo.slug === mandate)!.id);
  return demo.themes.flatMap(({ name, answer }) => (answer ? [{ themeId: said.themes.find((theme) => theme.name === name)!.id, ...answer }] : []));
}

async function seedRound({ list, change }: ThemeTools, trust: SeededTrust, demo: DemoThemes, [aboutId, mandateId]: readonly [string, string | null]): Promise<void> {
  const by = trust.people.get(demo.by)!;
  const { comments } = await list.run(by, aboutId, mandateId);
  for (const { name, words } of demo.themes) {
    const commentIds = comments.filter(({ text }) => words.some((word) => text.includes(word))).map(({ id }) => id);
    if (commentIds.length === 0) throw new Error(`Nobody in the demo wrote of “${name}”`);
    await change.create(by, aboutId, { mandateId, name, commentIds });
  }
}

async function addressOf({ owner }: ThemeTools, trust: SeededTrust, of: DemoRound, { mandates, waves }: SeededRounds): Promise<readonly [string, string | null]> {
  if ('mandate' in of) return [waves.get(of.wave)!, mandates.find(({ demo }) => demo.slug === of.mandate)!.id];
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM pulse_wave WHERE trust_id = $1 ORDER BY opens_on OFFSET $2 LIMIT 1', [trust.id, of.survey]);
  return [rows[0]!.id, null];
}
