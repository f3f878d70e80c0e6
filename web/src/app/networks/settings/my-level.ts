// How much I hear of this network.
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { LEVELS, type Level } from '../../core/network-levels';
import { problemLine } from '../../core/problem-messages';
import { ErrorState } from '../../kit/error-state';
import { RadioGroup } from '../../kit/radio-group';
import { Skeleton } from '../../kit/skeleton';
import { Toasts } from '../../kit/toasts';

@Component({
  selector: 'tr-my-level',
  imports: [ErrorState, RadioGroup, RouterLink, Skeleton],
  template: `
    @if (settings.isFirstLoad()) { <tr-skeleton [count]="2" /> }
    @else if (settings.value()) {
      <tr-radio-group label="I am told of" [options]="levels" [value]="level()" (valueChange)="set($event)" />
      <p class="tr-small"><a routerLink="/me/notifications">Quiet hours, e-mail and your other networks</a></p>
    }
    @else if (settings.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="settings.reload()" /> }
  `,
})
export class MyLevel {
  readonly networkId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly settings = apiResource('notices.show');
  protected readonly levels = LEVELS;
  protected readonly words = problemLine;
  protected readonly level = computed(() => this.settings.value()?.networks.find(({ id }) => id === this.networkId())?.level ?? 'mentions');

  protected async set(value: string): Promise<void> {
    const level = value as Level;
    this.settings.update((now) => ({ ...now, networks: now.networks.map((one) => (one.id === this.networkId() ? { ...one, level } : one)) }));
    try {
      await this.api.call('network.level', { params: { id: this.networkId() }, body: { level } });
      this.toasts.show('Saved', { tone: 'success' });
    } catch (caught) {
      this.settings.reload();
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
  }
}
