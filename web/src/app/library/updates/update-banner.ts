// On an adaptation: its original has moved on, in one line, with the way to look at it. Asked for only when it has.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ResourceFull } from '@trellis/contracts';
import { CHANGE_KINDS } from '@trellis/contracts/vocabulary';
import { apiResource } from '../../core/api-resource';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';

@Component({
  selector: 'tr-update-banner',
  imports: [Banner, Button, RouterLink],
  template: `
    @if (waiting(); as one) {
      <tr-banner tone="info" heading="The original has moved on">{{ line() }}<a trButton actions size="s" variant="primary" [routerLink]="['/library', one.id, 'update']">Look at what changed</a></tr-banner>
    }
  `,
})
export class UpdateBanner {
  readonly of = input.required<ResourceFull>();
  private readonly mine = apiResource('update.waiting', () => (this.of().abilities.edit && this.of().origin?.newer ? {} : undefined));
  protected readonly waiting = computed(() => { const { id, origin } = this.of(); return origin?.newer ? this.mine.value()?.items.find((item) => item.id === id && !item.muted) : undefined; });
  protected readonly line = computed(() => {
    const newest = this.waiting()?.newest;
    if (!newest) return '';
    const kind = newest.change ? CHANGE_KINDS[newest.change] : 'Changed';
    return `${kind}${newest.message ? `: ${newest.message}` : ''} (${newest.author.name}). Yours stays as it is until you choose.`;
  });
}
