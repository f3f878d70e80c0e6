// What a staff file would do: changes field by field, lines that cannot be used, and people it does not name.
import { Component, computed, input, linkedSignal } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { Badge } from '../kit/badge';
import { Button } from '../kit/button';
import { DataTable } from '../kit/data-table';
import { FilterChips } from '../kit/filter-chips';

export type Report = Answer<'staff.preview'>;
const ACTIONS = { add: 'Add', change: 'Change', none: 'Already right' } as const;
/** Rows drawn at once: a file of ten thousand must not freeze the page. */
const STEP = 200;

@Component({
  selector: 'tr-staff-preview',
  imports: [Badge, Button, DataTable, FilterChips],
  template: `
    @if (report().rejected.length) {
      <section aria-labelledby="rejected">
        <h2 id="rejected">{{ report().rejected.length === 1 ? '1 line cannot be used' : report().rejected.length + ' lines cannot be used' }}</h2>
        <p class="tr-muted">{{ report().rejected.length === 1 ? 'It is left out. Correct it' : 'They are left out. Correct them' }} in the file and use it again; nothing is done twice.</p>
        <tr-table label="Lines that cannot be used" [stack]="true"><table>
          <thead><tr><th scope="col">Line</th><th scope="col">Why</th><th scope="col">What it says</th></tr></thead>
          <tbody>@for (line of report().rejected.slice(0, step); track line.line) { <tr><th scope="row">Line {{ line.line }}</th><td data-label="Why">{{ line.reason }}</td><td data-label="Says"><code>{{ line.text }}</code></td></tr> }</tbody>
        </table></tr-table>
        @if (report().rejected.length > step) { <p class="tr-muted tr-small">The first {{ step }} are shown.</p> }
      </section>
    }
    <section aria-labelledby="changes">
      <h2 id="changes">What would happen</h2>
      <tr-filter-chips label="Show" [choices]="choices()" [selected]="kinds()" (selectedChange)="kinds.set($event)" />
      @if (rows().length) {
        <tr-table label="What would happen" [stack]="true"><table>
          <thead><tr><th scope="col">Person</th><th scope="col">What</th><th scope="col">Details</th><th scope="col">Line</th></tr></thead>
          <tbody>
            @for (one of rows().slice(0, most()); track one.line) {
              <tr>
                <th scope="row"><span>{{ one.name }}<span class="mail">{{ one.email }}</span></span></th>
                <td data-label="What"><tr-badge [tone]="one.action === 'add' ? 'success' : one.action === 'change' ? 'warning' : 'neutral'">{{ words[one.action] }}</tr-badge></td>
                <td data-label="Details"><ul role="list">@for (change of one.changes; track change.field) { <li><span class="tr-muted">{{ change.field }}:</span> @if (change.from) { <del>{{ change.from }}</del> → } <ins>{{ change.to || 'nothing' }}</ins></li> }</ul></td>
                <td data-label="Line">{{ one.line }}</td>
              </tr>
            }
          </tbody>
        </table></tr-table>
        @if (rows().length > most()) { <div class="tr-row"><button trButton size="s" (click)="most.set(most() + step)">Show {{ step }} more</button><span class="tr-muted tr-small">Showing {{ most() }} of {{ rows().length }}</span></div> }
      } @else { <p class="tr-muted">None of these.</p> }
    </section>
    @if (report().notInFile.length) {
      <details>
        <summary>{{ report().notInFile.length === 1 ? '1 person is not in the file' : report().notInFile.length + ' people are not in the file' }}</summary>
        <p class="tr-muted">Nothing happens to them. If someone has left, end their right to sign in under People.</p>
        <ul>@for (one of report().notInFile; track one.email) { <li>{{ one.name }} <span class="tr-muted">{{ one.email }}</span></li> }</ul>
      </details>
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-6); } section { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-l); }
    .mail { display: block; font-weight: var(--tr-weight-body); color: var(--tr-ink-muted); } .mail, code, li { overflow-wrap: anywhere; } ins { text-decoration: none; font-weight: 550; } li > .tr-muted { margin-inline-end: 0.3em; } del { color: var(--tr-ink-muted); }
    summary { cursor: pointer; font-weight: var(--tr-weight-strong); padding-block: var(--tr-space-2); } details ul { columns: 18rem; margin-block-start: var(--tr-space-3); }
  `,
})
export class StaffPreview {
  readonly report = input.required<Report>();
  protected readonly words = ACTIONS;
  protected readonly step = STEP;
  protected readonly choices = computed(() => (Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]).map((value) => ({ value, label: ACTIONS[value], count: this.report().changes.filter(({ action }) => action === value).length })));
  /** What changes is in front; what is already right only if asked for. */
  protected readonly kinds = linkedSignal<readonly string[]>(() => this.choices().filter(({ value, count }) => value !== 'none' && count).map(({ value }) => value));
  protected readonly rows = computed(() => this.report().changes.filter(({ action }) => this.kinds().length === 0 || this.kinds().includes(action)));
  protected readonly most = linkedSignal({ source: this.rows, computation: () => STEP });
}
