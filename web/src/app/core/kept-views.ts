// Pages of insight that I keep under a name, under the page itself: go to one, let one go, keep what is shown now.
import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Button } from '../kit/button';
import { ShowsFault } from '../kit/shows-fault';
import { TextField } from '../kit/text-field';
import { Acting } from './acting';
import { ApiClient } from './api-client';
import { apiResource } from './api-resource';

@Component({
  selector: 'tr-kept-views',
  imports: [ShowsFault, RouterLink, Button, TextField],
  host: { class: 'tr-no-print' },
  template: `
    <details [open]="!!kept.value()?.items?.length">
      <summary>Views you keep</summary>
      <ul role="list">
        @for (view of kept.value()?.items; track view.id) {
          <li><a [routerLink]="parts(view.address).path" [queryParams]="parts(view.address).query">{{ view.name }}</a>
            <button trButton size="s" variant="plain" icon="close" [iconOnly]="true" [disabled]="acting.busy()" (click)="remove(view.id)">No longer keep {{ view.name }}</button></li>
        } @empty { <li class="tr-muted tr-small">{{ kept.error() ? 'Your views could not be read.' : 'None yet. A view is this page as it stands now: its wave, and what you chose to see.' }}</li> }
      </ul>
      <form trShowsFault novalidate (submit)="keep($event)">
        <tr-text-field label="Keep this page as" [maxlength]="80" [error]="missing()" [(value)]="name" />
        <button trButton type="submit" [busy]="acting.busy()">Keep</button>
      </form>
    </details>
  `,
  styles: `
    :host { display: block; margin-block-start: var(--tr-space-6); border-block-start: 1px solid var(--tr-line); padding-block-start: var(--tr-space-4); max-inline-size: 46rem; }
    summary { cursor: pointer; font-weight: var(--tr-weight-strong); } ul { margin-block: var(--tr-space-3); } li { display: flex; align-items: center; gap: var(--tr-space-2); overflow-wrap: anywhere; }
    form { display: flex; flex-wrap: wrap; gap: var(--tr-space-3); align-items: end; } tr-text-field { flex: 1 1 14rem; }
  `,
})
export class KeptViews {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  protected readonly kept = apiResource('insight.kept');
  protected readonly acting = new Acting();
  protected readonly name = signal('');
  protected readonly missing = signal('');

  protected parts(address: string) {
    const { root, queryParams } = this.router.parseUrl(address);
    return { path: `/${root.children['primary']?.segments.map(({ path }) => path).join('/') ?? ''}`, query: queryParams };
  }

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    this.missing.set(name ? '' : 'Please enter a name');
    if (!name) return;
    const address = this.router.url.replace(/#.*$/, '');
    if (await this.acting.saying('Kept', async () => this.kept.set(await this.api.call('insight.keep', { body: { name, address } })))) this.name.set('');
  }

  protected async remove(id: string): Promise<void> {
    await this.acting.run(async () => {
      await this.api.call('insight.unkeep', { params: { id } });
      this.kept.update(({ items }) => ({ items: items.filter((view) => view.id !== id) }));
    });
  }
}
