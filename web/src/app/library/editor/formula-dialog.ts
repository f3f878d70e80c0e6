// Writes a formula in TeX and shows it as it will be read.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, ElementRef, afterRenderEffect, inject, signal, viewChild } from '@angular/core';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { Textarea } from '../../kit/textarea';
import { renderFormula } from '../lesson/render-maths';

const EXAMPLES = [['Fraction', '\\frac{a}{b}'], ['Power', 'x^{2}'], ['Index', 'H_{2}O'], ['Root', '\\sqrt{x}'], ['Times', '\\times'], ['Divide', '\\div'], ['Arrow', '\\rightarrow'], ['Degrees', '^{\\circ}'], ['Pi', '\\pi']] as const;
const LIMIT = 10_000;

@Component({
  selector: 'tr-formula-dialog',
  imports: [DialogFrame, Textarea, Button],
  template: `
    <tr-dialog [heading]="data.block ? 'Maths on its own line' : 'Maths in a line'">
      <tr-textarea #box label="Formula" hint="In TeX, for example \\frac{1}{2} mv^2" [rows]="2" [(value)]="tex" [error]="complaint()" />
      <div class="parts" role="group" aria-label="Insert">@for (example of examples; track example[0]) { <button trButton size="s" (click)="add(example[1])">{{ example[0] }}</button> }</div>
      <div><p class="tr-small tr-muted">As it will be read</p><div #preview class="preview" aria-live="polite"></div></div>
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" (click)="save()">{{ data.tex ? 'Save' : 'Insert' }}</button>
    </tr-dialog>
  `,
  styles: `.parts { display: flex; flex-wrap: wrap; gap: var(--tr-space-2); } .preview { min-block-size: 3.5rem; padding: var(--tr-space-3); overflow-x: auto; border-radius: var(--tr-radius-m); background: var(--tr-sunken); font-size: 1.25em; }`,
})
export class FormulaDialog {
  protected readonly data = inject<{ readonly tex: string; readonly block: boolean }>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  private readonly preview = viewChild.required<ElementRef<HTMLElement>>('preview');
  private readonly box = viewChild.required<Textarea>('box');
  protected readonly examples = EXAMPLES;
  protected readonly tex = signal(this.data.tex);
  protected readonly complaint = signal('');

  constructor() {
    afterRenderEffect(() => {
      const tex = this.tex().trim();
      const element = this.preview().nativeElement;
      if (!tex) { element.textContent = ''; return; }
      renderFormula(element, tex, this.data.block).then((wrong) => { if (tex === this.tex().trim() && !wrong) this.complaint.set(''); }).catch(() => { element.textContent = tex; });
    });
  }

  protected add(part: string): void {
    this.tex.update((tex) => (tex && !/[\s{(^_]$/.test(tex) ? `${tex} ${part}` : tex + part));
    this.box().focus();
  }

  /** A formula that cannot be drawn may still be kept, at the second press: half a formula is better than a lost one. */
  protected async save(): Promise<void> {
    const tex = this.tex().trim();
    if (!tex || tex.length > LIMIT) { this.complaint.set(tex ? 'Please keep this under 10,000 characters' : 'Please write a formula'); return; }
    const wrong = await renderFormula(document.createElement('span'), tex, this.data.block).catch(() => '');
    if (wrong && !this.complaint()) { this.complaint.set(`This cannot be drawn yet: ${wrong}. Press again to keep it as it is.`); return; }
    this.ref.close(tex);
  }
}
