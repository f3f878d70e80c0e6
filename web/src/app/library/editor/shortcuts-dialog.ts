// The editor's keys on one sheet.
import { Component } from '@angular/core';
import { DialogFrame } from '../../kit/dialog';
import { SHORTCUTS } from './editor-keys';

@Component({
  selector: 'tr-shortcuts-dialog',
  imports: [DialogFrame],
  template: `
    <tr-dialog heading="Keyboard shortcuts" width="wide">
      <div class="groups">
        @for (part of groups; track part.group) { <section><h3>{{ part.group }}</h3><dl>@for (key of part.keys; track key[0]) { <div><dt><kbd>{{ key[0] }}</kbd></dt><dd>{{ key[1] }}</dd></div> }</dl></section> }
      </div>
    </tr-dialog>
  `,
  styles: `
    .groups { display: grid; gap: var(--tr-space-5); grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); } h3 { font-size: var(--tr-text-m); margin-block-end: var(--tr-space-2); } dl { margin: 0; }
    dl div { display: flex; gap: var(--tr-space-3); justify-content: space-between; padding-block: 0.3rem; border-block-end: 1px solid var(--tr-line); } dd { margin: 0; text-align: end; color: var(--tr-ink-soft); } kbd { white-space: nowrap; }
  `,
})
export class ShortcutsDialog {
  private readonly mod = /Mac|iP(hone|ad|od)/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
  protected readonly groups = SHORTCUTS.map(({ group, keys }) => ({ group, keys: keys.map(([key, does]) => [key.replace('Mod', this.mod), does] as const) }));
}
