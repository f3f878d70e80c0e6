// Where the navigation leads, for the header, the tab bar and the palette alike.
import { Injectable, computed, inject } from '@angular/core';
import { Session } from '../core/session';
import type { IconName } from '../kit/icon';
import { Counts } from './counts';

export interface Destination { readonly link: string; readonly label: string; readonly icon: IconName; readonly exact: boolean; readonly unread: number }

@Injectable({ providedIn: 'root' })
export class Destinations {
  private readonly session = inject(Session);
  private readonly counts = inject(Counts);

  readonly all = computed<readonly Destination[]>(() => {
    const may = this.session;
    const administers = may.can('question.unveil') || may.can('people.manage') || may.can('school.manage') || may.can('audit.read') || may.can('wave.manage');
    const to = (link: string, label: string, icon: IconName, unread = 0): Destination => ({ link, label, icon, exact: link === '/', unread });
    return [
      to('/', 'Home', 'home'), to('/library', 'Library', 'book'), to('/networks', 'Networks', 'chat', this.counts.unreadPosts()),
      to('/expectations', 'Expectations', 'target'), to('/insight', 'Insight', 'chart'),
      ...(administers ? [to('/admin', 'Admin', 'sliders')] : []),
    ];
  });
}
