// The report: every question of insight with its answer in the sentence its own page begins with. Nothing here can say more than a page does.
import { Injectable } from '@nestjs/common';
import { NOTHING_SHOWN, type InsightReport } from '@trellis/contracts';
import { ukTime } from '@trellis/identity';
import { ShowVoice } from '@trellis/mandates';
import type { Actor } from '@trellis/platform';
import { shortOf } from '../insight/people-words';
import { ShowGoodwill } from '../insight/show-goodwill';
import { ShowPeople } from '../insight/show-people';
import { ShowTogether } from '../insight/show-together';
import { ShowUse } from '../insight/show-use';
import { ShowViews } from '../insight/show-views';
import { overallOf } from '../insight/views-figures';
import { reportRow } from './report-row';

type Section = InsightReport['sections'][number];

@Injectable()
export class ComposeReport {
  constructor(private readonly use: ShowUse, private readonly views: ShowViews, private readonly goodwill: ShowGoodwill, private readonly together: ShowTogether, private readonly people: ShowPeople, private readonly voice: ShowVoice) {}

  /** Under the reader's own rights. A question nothing has been published about is left out. */
  async run(actor: Actor): Promise<InsightReport> {
    const sections = [await this.ofUse(actor), await this.ofViews(actor), await this.ofGoodwill(actor), await this.ofTogether(actor), await this.ofPeople(actor), await this.ofVoice(actor)];
    return { madeOn: ukTime(new Date()).day, sections: sections.filter((section) => section !== null) };
  }

  private async ofUse(actor: Actor): Promise<Section | null> {
    const { shown, periods, scopes, notShown } = await this.use.run(actor, {});
    if (!shown) return null;
    const rows = scopes.map(({ title, adoption }) => reportRow(title, adoption));
    return { question: 'Are our central resources used, and adapted?', about: periods[0]?.name ?? null, sentence: shown.sentence, measure: 'Taught it, of those asked', rows, notShown, link: `/insight/use?wave=${shown.waveId}` };
  }

  private async ofViews(actor: Actor): Promise<Section | null> {
    const { shown, notShown } = await this.views.run(actor, undefined);
    if (!shown) return null;
    const rows = shown.lists.flatMap(({ ranked, apart }) => [...ranked, ...apart]).map((row) => reportRow(row.mandate.title, overallOf(row)));
    return { question: 'What do teachers think of what we require?', about: shown.period.name, sentence: shown.sentence, measure: 'Answered 4 or 5 of 5, overall', rows, notShown, link: `/insight/views?wave=${shown.period.waveId}` };
  }

  private async ofGoodwill(actor: Actor): Promise<Section | null> {
    const { shown, notShown } = await this.goodwill.run(actor, undefined);
    if (!shown) return null;
    const rows = shown.arms ? shown.comparisons.flatMap(({ text, arms, under, less }) => [reportRow(`${shortOf({ text })}: ${arms.under}`, under), reportRow(`${shortOf({ text })}: ${arms.less}`, less)]) : [];
    return { question: 'Is requiring it costing goodwill?', about: shown.name, sentence: `${shown.sentence} ${shown.always}`, measure: 'Satisfied, or agree', rows, notShown, link: `/insight/goodwill?wave=${shown.id}` };
  }

  private async ofTogether(actor: Actor): Promise<Section | null> {
    const { shown, notShown } = await this.together.run(actor, undefined);
    return shown && { question: 'Do people work together?', about: shown.period.name, sentence: shown.sentence, measure: '', rows: [], notShown, link: `/insight/together?wave=${shown.period.waveId}` };
  }

  /** What was decided is a count of acts of the trust, and needs no wave. */
  private async ofVoice(actor: Actor): Promise<Section | null> {
    const { decisions, sentence } = await this.voice.run(actor);
    return decisions === 0 ? null : { question: 'Do we listen?', about: null, sentence, measure: '', rows: [], notShown: NOTHING_SHOWN, link: '/insight/listening' };
  }

  private async ofPeople(actor: Actor): Promise<Section | null> {
    const { shown, notShown } = await this.people.run(actor, undefined);
    if (!shown) return null;
    const said = new Map(shown.groups.find(({ group }) => group.kind === 'trust')?.items.map(({ code, distribution }) => [code, distribution]));
    const rows = shown.questions.map((question) => reportRow(shortOf(question), said.get(question.code) ?? null));
    return { question: 'How are people?', about: shown.name, sentence: shown.sentence, measure: 'Satisfied, or agree', rows, notShown, link: `/surveys?wave=${shown.id}` };
  }
}
