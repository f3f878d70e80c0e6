// What I am asked about before it is decided, and have not answered yet.
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../core/api-resource';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';

@Component({
  selector: 'tr-asked-now',
  imports: [RouterLink, Banner, Button],
  template: `
    @for (one of waiting(); track one.id) {
      <tr-banner [heading]="one.invited ? 'You are invited to say what you think' : 'You are asked before it is decided'">“{{ one.title }}”, open until {{ date(one.closesOn) }}.<a trButton size="s" actions [routerLink]="['/expectations/decisions', one.id]">Say how it would suit you<span class="tr-visually-hidden">: {{ one.title }}</span></a></tr-banner>
    }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-3); } tr-banner:last-child { margin-block-end: var(--tr-space-5); }`,
})
export class AskedNow {
  private readonly open = apiResource('proposal.list', () => ({ query: { stage: 'consulting' as const } }));
  protected readonly waiting = computed(() => this.open.value()?.items.filter(({ applies, answered }) => applies && !answered).slice(0, 2) ?? []);

  protected date(day: string): string {
    return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  }
}
