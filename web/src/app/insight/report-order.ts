// Whether the report comes by e-mail, and when: chosen beside the report itself.
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NoticeSettings } from '@trellis/contracts';
import { Acting } from '../core/acting';
import { ApiClient } from '../core/api-client';
import { apiResource } from '../core/api-resource';
import { entered } from '../core/entered';
import { problemLine } from '../core/problem-messages';
import { Button } from '../kit/button';
import { ErrorState } from '../kit/error-state';
import { RadioGroup, type RadioOption } from '../kit/radio-group';
import { Skeleton } from '../kit/skeleton';

const RHYTHMS: readonly RadioOption[] = [
  { value: 'ready', label: 'Whenever new figures can be read', hint: 'On the first school morning after a wave or a survey has closed.' },
  { value: 'monthly', label: 'Once a month', hint: 'On the first school morning of the month.' },
  { value: 'never', label: 'Never' },
];

@Component({
  selector: 'tr-report-order',
  imports: [RouterLink, Button, ErrorState, RadioGroup, Skeleton],
  template: `
    <h2>By e-mail</h2>
    @if (settings.isFirstLoad()) { <tr-skeleton [count]="1" /> }
    @else if (!settings.value() && settings.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="settings.reload()" /> }
    @else if (settings.value(); as chosen) {
      <form novalidate (submit)="save($event)">
        <tr-radio-group [label]="'Send this report to ' + chosen.email" hint="The sentences, with links to the pages. It waits for your quiet hours to end." [options]="rhythms" [(value)]="report" />
        <div class="tr-row"><button trButton type="submit" [busy]="acting.busy()" [disabled]="report() === chosen.report">Save</button> <a routerLink="/me/notifications">Your other e-mails</a></div>
      </form>
    }
  `,
  styles: 'h2 { font-size: var(--tr-text-l); } form { display: flex; flex-direction: column; gap: var(--tr-space-3); max-inline-size: 46rem; }',
})
export class ReportOrder {
  private readonly api = inject(ApiClient);
  protected readonly settings = apiResource('notices.show');
  protected readonly words = problemLine;
  protected readonly rhythms = RHYTHMS;
  protected readonly acting = new Acting();
  protected readonly report = entered<NoticeSettings, string>(this.settings.value, ({ report }) => report, 'never');

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const report = this.report() as NoticeSettings['report'];
    await this.acting.saying('Saved', async () => {
      await this.api.call('insight.subscribe', { body: { report } });
      this.settings.update((settings) => ({ ...settings, report }));
    });
  }
}
