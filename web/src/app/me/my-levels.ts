// How much I hear of each network I am in.
import { Component, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NoticeSettings } from '@trellis/contracts';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { LEVELS, type Level } from '../core/network-levels';
import { problemLine } from '../core/problem-messages';
import { Select } from '../kit/select';
import { Toasts } from '../kit/toasts';

@Component({
  selector: 'tr-my-levels',
  imports: [RouterLink, Select],
  template: `
    @for (network of shown(); track network.id) {
      <tr-select [label]="network.name" [options]="levels" [value]="network.level" (valueChange)="set(network.id, $event)" />
    } @empty { <p class="tr-muted">You are in no network yet. <a routerLink="/networks">See what there is</a></p> }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-3); }`,
})
export class MyLevels {
  readonly networks = input.required<NoticeSettings['networks']>();
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly levels = LEVELS;
  protected readonly shown = linkedSignal(() => this.networks());

  /** Seen at once; put back when it did not get there. */
  protected async set(id: string, value: string): Promise<void> {
    const before = this.shown();
    const level = value as Level;
    this.shown.update((all) => all.map((one) => (one.id === id ? { ...one, level } : one)));
    try {
      await this.api.call('network.level', { params: { id }, body: { level } });
      this.toasts.show('Saved', { tone: 'success' });
    } catch (caught) {
      this.shown.set(before);
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
  }
}
