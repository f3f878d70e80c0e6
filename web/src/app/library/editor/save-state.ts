// How what is being written stands: saved when, kept where, or why not.
import { Component, computed, input } from '@angular/core';
import { problemWords } from '../../core/problem-messages';
import { Icon, type IconName } from '../../kit/icon';
import { clockLine } from '../resource-words';
import type { Standing } from './draft-keeper';

@Component({
  selector: 'tr-save-state',
  imports: [Icon],
  template: `<p role="status" [attr.data-tone]="shown().tone"><tr-icon [name]="shown().icon" />{{ shown().words }}</p>`,
  styles: `p { display: inline-flex; align-items: center; gap: 0.4rem; font-size: var(--tr-text-s); color: var(--tr-ink-muted); } [data-tone='bad'] { color: var(--tr-danger); font-weight: var(--tr-weight-strong); } @media print { :host { display: none; } }`,
})
export class SaveState {
  readonly standing = input.required<Standing>();
  protected readonly shown = computed<{ words: string; icon: IconName; tone?: 'bad' }>(() => {
    const now = this.standing();
    switch (now.is) {
      case 'saved': return { words: `Draft saved ${clockLine(now.at)}`, icon: 'check' };
      // The words stay the same from the first letter to the answer, so that nothing flickers or is read out at every pause.
      case 'waiting': case 'saving': return { words: 'Saving draft…', icon: 'refresh' };
      case 'device': return { words: 'Kept on this device', icon: 'device' };
      case 'offline': return { words: 'Offline: kept on this device', icon: 'offline' };
      case 'stale': return { words: 'Changed elsewhere', icon: 'alert', tone: 'bad' };
      case 'refused': return { words: `Could not save: ${now.problem.errors[0]?.message ?? problemWords(now.problem).title}`, icon: 'alert', tone: 'bad' };
      default: return { words: 'No changes yet', icon: 'check' };
    }
  });
}
