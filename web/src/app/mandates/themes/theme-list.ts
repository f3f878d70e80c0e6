// The themes one sorts into, each with its number key; named anew, put together or let go from its menu.
import { Component, input, output } from '@angular/core';
import type { SaidTheme } from '@trellis/contracts';
import { Menu, type MenuItem } from '../../kit/menu';

export type ThemeAct = 'rename' | 'merge' | 'remove';

@Component({
  selector: 'tr-theme-list',
  imports: [Menu],
  template: `
    <ol role="list">
      @for (theme of themes(); track theme.id; let i = $index) {
        <li><span class="key" aria-hidden="true">{{ i < 9 ? i + 1 : '' }}</span><span class="name">{{ theme.name }}</span><span class="tr-number tr-muted">{{ theme.comments }}<span class="tr-visually-hidden"> {{ theme.comments === 1 ? 'comment' : 'comments' }}</span></span>
          <tr-menu [label]="'Change “' + theme.name + '”'" size="s" [items]="acts()" (picked)="picked.emit({ act: asAct($event), theme })" /></li>
      } @empty { <li class="tr-muted">There is no theme yet. Name one, or begin with a suggestion.</li> }
    </ol>
  `,
  styles: `
    ol { display: flex; flex-direction: column; gap: var(--tr-space-1); } li { display: flex; gap: var(--tr-space-2); align-items: center; } .name { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
    .key { flex: none; inline-size: 1.5rem; block-size: 1.5rem; display: grid; place-items: center; border: 1px solid var(--tr-line-strong); border-radius: var(--tr-radius-s); font-size: var(--tr-text-xs); color: var(--tr-ink-muted); } .key:empty { border-color: transparent; }
  `,
})
export class ThemeList {
  readonly themes = input.required<readonly SaidTheme[]>();
  readonly picked = output<{ act: ThemeAct; theme: SaidTheme }>();
  protected readonly acts = (): readonly MenuItem[] => [
    { id: 'rename', label: 'Rename', icon: 'edit' }, { id: 'merge', label: 'Put into another', disabled: this.themes().length < 2 }, { id: 'remove', label: 'Let it go', icon: 'close', tone: 'danger' },
  ];
  protected readonly asAct = (id: string): ThemeAct => id as ThemeAct;
}
