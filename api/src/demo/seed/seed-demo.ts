// Writes the demo into an empty database through the rooms' own use cases, once; an interrupted writing is begun again.
import type { INestApplication } from '@nestjs/common';
import { CloseConsultation, ClosePulse, CloseWave, OweResponses } from '@trellis/analytics';
import { DEMO_PASSWORD, hashPassword } from '@trellis/identity';
import { AnswerExceptions, ChangeThemes, CreateMandate, DraftProposal, GiveResponse, GiveVerdict, ListThemes, OpenConsultation, OpenWave, PublishDecision, RecordReview, SubmitRating, SubmitView } from '@trellis/mandates';
import { CareForQuestions, MatchIntroductions, SaveSignals } from '@trellis/networks';
import { Database } from '@trellis/platform';
import {
  AdaptResource, AdaptUnit, AdaptUnitLesson, AddComment, CommentOnOffer, CreateOffer, CreateResource, CreateUnit, DeclineOffer, DescribeResource, EndorseOffer, ExpectLessons, GiveFit, KeptFiles, PresentOffer, PublishResource,
  RebuildChanges, ResolveComment, SaveRevision, ShareContributions, ShowOfferChanges, TakeChange, TakeOffer,
} from '@trellis/resources';
import { AnswerPulse, AskPulse, SchedulePulse, WritePulse } from '@trellis/surveys';
import pg from 'pg';
import { adaptations } from '../adaptations';
import { trusts } from '../people';
import { usage } from '../usage';
import { seedConnections } from './demo-connections';
import { seedDecisions } from './demo-decisions';
import { seedExceptions } from './demo-exceptions';
import { seedFits } from './demo-fits';
import { seedLibrary } from './demo-library';
import { seedLife } from './demo-life';
import { adoptMandates, drawSeen, seedMandates, seedWaves, type MandateTools } from './demo-mandates';
import { seedConversations, seedMemberships } from './demo-networks';
import { seedOffers } from './demo-offers';
import { seedPeople, unfinished, type SeededTrust } from './demo-people';
import { seedSurveys } from './demo-surveys';
import { seedQuietVersions, seedTogether } from './demo-together';
import { drawUsage, writeUsage } from './demo-usage';
import { makeRandom } from './random';

/** Only into a database that holds no trust at all, or the remains of an interrupted demo. */
export async function seedDemo(app: INestApplication, ownerUrl: string, say: (line: string) => void): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await clearUnfinished(owner);
    if ((await owner.query('SELECT 1 FROM trust LIMIT 1')).rowCount) return;
    say('Writing the demo trust …');
    const [fenmoor, ...others] = await seedPeople(owner, await hashPassword(DEMO_PASSWORD));
    await seedTrust(app, owner, fenmoor!);
    for (const trust of [fenmoor!, ...others]) await finish(owner, trust);
    // What was just written is past: nobody is to be told of it now.
    await owner.query("DELETE FROM queue.job WHERE name = 'event'");
    await owner.query('ANALYZE');
  } finally {
    await owner.end();
  }
}

async function seedTrust(app: INestApplication, owner: pg.Client, trust: SeededTrust): Promise<void> {
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.get<T>(type as never, { strict: false });
  await owner.query("SELECT set_config('trellis.trust_id', $1, false)", [trust.id]);
  const random = makeRandom(usage.randomSeed);
  const database = get(Database);
  const [adapt, save] = [get(AdaptResource), get(SaveRevision)];
  const networkIds = await seedMemberships(database, trust);
  const library = await seedLibrary({ create: get(CreateResource), save, describe: get(DescribeResource), adapt, publish: get(PublishResource), owner }, trust, networkIds);
  // So far PostgreSQL takes the tables for empty, and would read them from end to end for each of the hundreds of versions to come.
  await owner.query('ANALYZE');
  await seedOffers({ changes: get(ShowOfferChanges), create: get(CreateOffer), comment: get(CommentOnOffer), show: get(PresentOffer), take: get(TakeOffer), endorse: get(EndorseOffer), decline: get(DeclineOffer), owner }, trust, library);
  await seedQuietVersions({ adapt, save, owner }, trust, library);
  await seedConversations(database, get(KeptFiles), trust, networkIds, library);
  const tools: MandateTools = { create: get(CreateMandate), open: get(OpenWave), rate: get(SubmitRating), close: get(CloseWave), adapt, save, owner, random };
  const judge = get(GiveVerdict);
  const proposals = await seedDecisions({ draft: get(DraftProposal), open: get(OpenConsultation), say: get(SubmitView), close: get(CloseConsultation), decide: get(PublishDecision), judge, database, owner, random: makeRandom(usage.randomSeed + 1) }, trust, library);
  const mandates = await seedMandates(tools, trust, library, proposals);
  const mandated = new Set(mandates.flatMap(({ demo }) => demo.resources));
  const adaptedBy = new Set(adaptations.map(({ by, lesson }) => `${by} ${lesson}`));
  const adoption = await adoptMandates(tools, trust, library, mandates, adaptedBy);
  await writeUsage(owner, trust, library, [...drawUsage(trust, library, mandated, random), ...adoption, ...drawSeen(mandates, makeRandom(usage.randomSeed + 3))]);
  await seedFits(get(GiveFit), owner, trust, library);
  await owner.query('ANALYZE');
  const waves = await seedWaves(tools, trust, mandates, (wave) => seedExceptions({ except: get(AnswerExceptions), owner }, trust, mandates, wave));
  // As the closing of a wave does: what is asked for is counted then, and nobody delivers the events of a past that is being written.
  await database.write({ trustId: trust.id }, (tx) => get(ExpectLessons).countAgain(tx), { idempotent: false });
  await seedSurveys({ write: get(WritePulse), plan: get(SchedulePulse), ask: get(AskPulse), answer: get(AnswerPulse), close: get(ClosePulse), random: makeRandom(usage.randomSeed + 2) }, trust);
  await seedTogether({
    rebuild: get(RebuildChanges), take: get(TakeChange), comment: get(AddComment), resolve: get(ResolveComment), share: get(ShareContributions),
    unit: get(CreateUnit), adaptUnit: get(AdaptUnit), adaptLesson: get(AdaptUnitLesson), owner,
  }, trust, library);
  await seedLife({ themes: { list: get(ListThemes), change: get(ChangeThemes), owner }, owe: get(OweResponses), give: get(GiveResponse), judge, review: get(RecordReview), database, owner }, trust, mandates, waves);
  await seedConnections({ signals: get(SaveSignals), match: get(MatchIntroductions), care: get(CareForQuestions), owner }, trust);
}

async function finish(owner: pg.Client, trust: SeededTrust): Promise<void> {
  await owner.query("SELECT set_config('trellis.trust_id', $1, false)", [trust.id]);
  await owner.query('UPDATE trust SET slug = $2, demo = $3 WHERE trust_id = $1', [trust.id, trust.slug, trust.slug === trusts[0]!.slug]);
}

/** Removes every row of a demo that was being written when the process died. */
async function clearUnfinished(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ trust_id: string }>('SELECT trust_id FROM trust WHERE slug = ANY($1)', [trusts.map(({ slug }) => unfinished(slug))]);
  if (!rows.length) return;
  const ids = rows.map(({ trust_id }) => trust_id);
  const tables = await owner.query<{ name: string }>(`SELECT format('%I.%I', c.table_schema, c.table_name) AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.column_name = 'trust_id' AND t.table_type = 'BASE TABLE' AND c.table_schema IN ('public','survey','raw','pub')`);
  await owner.query('BEGIN; SET LOCAL session_replication_role = replica');
  for (const { name } of tables.rows) await owner.query(`DELETE FROM ${name} WHERE trust_id = ANY($1)`, [ids]);
  await owner.query('COMMIT');
}
