// The few things one can say to a post without writing, behind one small button.
import { Component, computed, inject, input } from '@angular/core';
import type { Post } from '@trellis/contracts';
import { REACTIONS, type Reaction } from '@trellis/contracts/vocabulary';
import type { IconName } from '../../kit/icon';
import { Menu, type MenuItem } from '../../kit/menu';
import { ThreadActs } from './thread-acts';

export const REACTION_ICONS: Readonly<Record<Reaction, IconName>> = { agree: 'check', thanks: 'thanks', tried: 'target', great: 'star', thinking: 'info' };
const KINDS = Object.keys(REACTIONS) as Reaction[];

@Component({
  selector: 'tr-react-menu',
  imports: [Menu],
  template: `<tr-menu size="s" icon="thanks" [label]="'React to the post by ' + post().author.name" [items]="items()" (picked)="add($event)" />`,
})
export class ReactMenu {
  readonly post = input.required<Post>();
  private readonly acts = inject(ThreadActs);
  protected readonly items = computed<readonly MenuItem[]>(() => KINDS.map((kind) => ({ id: kind, label: this.acts.reacted(this.post(), kind) ? `Take back: ${REACTIONS[kind]}` : REACTIONS[kind], icon: REACTION_ICONS[kind] })));

  protected add(kind: string): void {
    void this.acts.react(this.post(), kind as Reaction);
  }
}
