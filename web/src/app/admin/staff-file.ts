// Takes a staff file: dropped, chosen or pasted. A template says which columns there are.
import { Component, inject, input, output, signal } from '@angular/core';
import { Button } from '../kit/button';
import { Icon } from '../kit/icon';
import { Textarea } from '../kit/textarea';
import { Toasts } from '../kit/toasts';

const TEMPLATE = '\uFEFFE-mail,Name,School,Phase,Main subject,Roles\r\njo.bell@example.org,Jo Bell,Name or URN of the school,Secondary,Maths,"Teacher; Subject lead"\r\n';
const MOST_BYTES = 2_000_000;

@Component({
  selector: 'tr-staff-file',
  imports: [Button, Icon, Textarea],
  template: `
    <div class="drop" [attr.data-over]="over() || null" (dragover)="hover($event)" (dragleave)="over.set(false)" (drop)="drop($event)">
      <tr-icon name="upload" />
      <p><strong>Drop a CSV file here</strong></p>
      <input #chooser type="file" class="tr-visually-hidden" tabindex="-1" aria-label="Staff file" accept=".csv,.tsv,.txt,text/csv" (change)="choose(chooser)" />
      <button trButton variant="primary" [busy]="busy()" (click)="chooser.click()">Choose a file</button>
      @if (problem(); as words) { <p class="error" role="alert">{{ words }}</p> }
    </div>
    <details>
      <summary>Or paste from a spreadsheet</summary>
      <div class="tr-stack">
        <tr-textarea label="Staff, with the line of headings" [rows]="6" [(value)]="text" [error]="empty() ? 'Please paste the lines first' : ''" />
        <div><button trButton [busy]="busy()" (click)="paste()">Preview</button></div>
      </div>
    </details>
    <section aria-labelledby="columns" class="tr-stack tr-measure">
      <h2 id="columns">What the file needs</h2>
      <ul>
        <li><strong>E-mail</strong> is how we tell people apart. Every line needs one.</li>
        <li><strong>Name</strong> (or first and last name), <strong>School</strong> (name or URN) and <strong>Main subject</strong> are needed for new people. <strong>Phase</strong> is needed only where the school has both.</li>
        <li><strong>Roles</strong> may be several, with semicolons between. Left empty, a new person is a teacher.</li>
        <li>An empty cell leaves what is there. People the file does not name stay as they are.</li>
      </ul>
      <div><button trButton icon="download" (click)="saveTemplate()">Download a template</button></div>
    </section>
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-5); } h2 { font-size: var(--tr-text-l); } summary { cursor: pointer; font-weight: var(--tr-weight-strong); padding-block: var(--tr-space-2); } details .tr-stack { margin-block-start: var(--tr-space-3); }
    .drop { display: flex; flex-direction: column; align-items: center; gap: var(--tr-space-3); padding: var(--tr-space-6) var(--tr-space-4); border: 2px dashed var(--tr-control-line); border-radius: var(--tr-radius-l); text-align: center; } .drop[data-over] { background: var(--tr-primary-softer); border-color: var(--tr-primary); } .drop > tr-icon { font-size: 1.6rem; color: var(--tr-ink-muted); }
    .error { color: var(--tr-danger); font-weight: var(--tr-weight-strong); }
  `,
})
export class StaffFile {
  readonly busy = input(false);
  /** The text of the file. */
  readonly given = output<string>();
  private readonly toasts = inject(Toasts);
  protected readonly over = signal(false);
  protected readonly problem = signal('');
  protected readonly text = signal('');
  protected readonly empty = signal(false);

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) void this.read(file);
  }

  protected choose(input: HTMLInputElement): void {
    const file = input.files?.[0];
    if (file) void this.read(file);
    // The same file chosen again, after it was corrected, is news too.
    input.value = '';
  }

  protected paste(): void {
    this.empty.set(!this.text().trim());
    if (!this.empty()) this.given.emit(this.text());
  }

  protected saveTemplate(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([TEMPLATE], { type: 'text/csv' }));
    link.download = 'trellis-staff.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    this.toasts.show('The template is downloaded.', { tone: 'success' });
  }

  private async read(file: File): Promise<void> {
    this.problem.set('');
    if (file.size > MOST_BYTES) { this.problem.set('The file is over 2 MB. Split it, or remove columns Trellis does not need.'); return; }
    try {
      const bytes = await file.arrayBuffer();
      const text = decode(bytes);
      if (text.includes(String.fromCharCode(0))) this.problem.set('This is not a CSV file. In your spreadsheet, choose “Save as” and then “CSV UTF-8”.');
      else if (!text.trim()) this.problem.set('The file is empty.');
      else this.given.emit(text);
    } catch {
      this.problem.set('The file could not be read. Choose it again.');
    }
  }
}

/** Spreadsheets on Windows still write the old encoding; é must not become a question mark. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
