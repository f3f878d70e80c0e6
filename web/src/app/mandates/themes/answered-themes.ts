// The themes of what was written, each with its number of comments and what is done about it.
import { Component, input } from '@angular/core';
import type { AnsweredTheme } from '@trellis/contracts';
import { Badge } from '../../kit/badge';

@Component({
  selector: 'tr-answered-themes',
  imports: [Badge],
  template: `
    <ul role="list">
      @for (theme of themes(); track theme.id) {
        <li><p><strong>{{ theme.name }}</strong> <span class="tr-muted tr-small">{{ theme.comments === 1 ? '1 comment' : theme.comments + ' comments' }}</span></p>
          @if (theme.answer; as answer) { <p class="answer"><tr-badge [tone]="answer.stance === 'done' ? 'success' : 'outline'">{{ answer.stance === 'done' ? 'We did' : 'We will not, because' }}</tr-badge> <span>{{ answer.words }}</span></p> }
        </li>
      }
    </ul>
  `,
  styles: `ul { display: flex; flex-direction: column; gap: var(--tr-space-3); } li p > .tr-muted { margin-inline-start: 0.35rem; } li { display: grid; gap: var(--tr-space-1); overflow-wrap: anywhere; } .answer { display: flex; flex-wrap: wrap; gap: var(--tr-space-2); align-items: baseline; white-space: pre-line; }`,
})
export class AnsweredThemes {
  readonly themes = input.required<readonly AnsweredTheme[]>();
}
