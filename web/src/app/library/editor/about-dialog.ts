// About a part of a lesson: whether the trust asks to keep it, why and until when, and notes for the colleagues who teach it.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { Button } from '../../kit/button';
import { Checkbox } from '../../kit/checkbox';
import { DialogFrame } from '../../kit/dialog';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import { WHY_NOTES, type WhyName } from '../lesson/about-words';
import { todayInEngland } from '../resource-words';

export type About = { readonly core: boolean; readonly coreReason: string | null; readonly coreUntil: string | null } & { readonly [name in WhyName]: string | null };
export interface AboutData { readonly about: About; readonly mayMarkCore: boolean; /** How many parts are selected. */ readonly parts: number }
const REASON_LIMIT = 300;
const NOTE_LIMIT = 1000;

/** The end of this school year, or of the next when this one has less than half a year to go. */
export function endOfSchoolYear(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return `${month >= 2 ? year + 1 : year}-07-31`;
}

@Component({
  selector: 'tr-about-dialog',
  imports: [DialogFrame, Checkbox, TextField, Textarea, Button],
  template: `
    <tr-dialog [heading]="data.parts > 1 ? 'About these ' + data.parts + ' parts' : 'About this part'" width="wide">
      @if (data.mayMarkCore) {
        <tr-checkbox label="Core: the trust asks that this stays" hint="Colleagues can still change it in their own version, and then say why." [(checked)]="core" />
        @if (core()) {
          <tr-text-field label="Why it must stay as it is" [maxlength]="reasonLimit" [(value)]="reason" [error]="wrongReason()" />
          <tr-text-field label="Until" type="date" hint="After this day it is free to change, unless you mark it again." [least]="today" [(value)]="until" [error]="wrongUntil()" />
        }
      } @else if (data.about.core) { <p class="tr-muted">The trust asks that this part stays. You can change it in your version and say why when you save.</p> }
      <h3>Notes for colleagues</h3>
      <p class="tr-muted">Teachers see them under the part; they are not printed for pupils.@if (data.parts > 1) { They stand under the first part. }</p>
      @for (note of kinds; track note.name) { <tr-textarea [label]="note.label" [hint]="note.hint" [optional]="true" [rows]="2" [limit]="noteLimit" [value]="notes()[note.name] ?? ''" (valueChange)="write(note.name, $event)" /> }
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" (click)="save()">Done</button>
    </tr-dialog>
  `,
  styles: `h3 { font-size: var(--tr-text-m); }`,
})
export class AboutDialog {
  protected readonly data = inject<AboutData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<About>>(DialogRef);
  protected readonly kinds = WHY_NOTES;
  protected readonly today = todayInEngland();
  protected readonly reasonLimit = REASON_LIMIT;
  protected readonly noteLimit = NOTE_LIMIT;
  protected readonly core = signal(this.data.about.core);
  protected readonly reason = signal(this.data.about.coreReason ?? '');
  protected readonly until = signal(this.data.about.coreUntil ?? endOfSchoolYear(this.today));
  protected readonly notes = signal<Readonly<Record<WhyName, string | null>>>(this.data.about);
  protected readonly wrongReason = signal('');
  protected readonly wrongUntil = signal('');

  protected write(name: WhyName, text: string): void {
    this.notes.update((now) => ({ ...now, [name]: text.slice(0, NOTE_LIMIT) }));
  }

  protected save(): void {
    const { core, coreReason, coreUntil } = this.data.mayMarkCore ? this.marked() : this.data.about;
    if (this.wrongReason() || this.wrongUntil()) return;
    const note = (name: WhyName): string | null => this.notes()[name]?.trim() || null;
    this.ref.close({ core, coreReason, coreUntil, whyIntent: note('whyIntent'), whyMisconception: note('whyMisconception'), whyTiming: note('whyTiming') });
  }

  private marked(): Pick<About, 'core' | 'coreReason' | 'coreUntil'> {
    const on = this.core();
    this.wrongReason.set(on && !this.reason().trim() ? 'Say why, so that colleagues know what it protects' : '');
    this.wrongUntil.set(on && (!this.until() || this.until() < this.today) ? 'Choose a day that is still to come' : '');
    return on ? { core: true, coreReason: this.reason().trim(), coreUntil: this.until() } : { core: false, coreReason: null, coreUntil: null };
  }
}
