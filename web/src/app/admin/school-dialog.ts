// Adds a school or changes one.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import type { Phase } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { fieldMessage } from '../core/form-problems';
import { problemLine } from '../core/problem-messages';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { DialogFrame } from '../kit/dialog';
import { Select } from '../kit/select';
import { TextField } from '../kit/text-field';
import { schoolPhases } from './admin-words';

type School = Answer<'school.list'>['items'][number];

@Component({
  selector: 'tr-school-dialog',
  imports: [Banner, Button, DialogFrame, Select, TextField],
  template: `
    <tr-dialog [heading]="school ? 'Change ' + school.name : 'Add a school'">
      <form id="school-form" novalidate (submit)="save($event)">
        @if (refused(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
        <tr-text-field label="Name of the school" [maxlength]="160" [required]="true" [error]="wrong().name" [(value)]="name" />
        <tr-text-field label="URN" hint="Six digits, as on Get Information about Schools." inputmode="numeric" [required]="true" [error]="wrong().urn" [(value)]="urn" />
        <tr-select label="Phase" empty="Choose a phase" [options]="phases" [required]="true" [error]="wrong().phase" [(value)]="phase" />
        <tr-text-field label="Town" [optional]="true" [maxlength]="80" [error]="wrong().town" [(value)]="town" />
      </form>
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" type="submit" form="school-form" [busy]="busy()">{{ school ? 'Save the school' : 'Add the school' }}</button>
    </tr-dialog>
  `,
  styles: `form { display: flex; flex-direction: column; gap: var(--tr-space-4); }`,
})
export class SchoolDialog {
  protected readonly school = inject<School | null>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<School>>(DialogRef);
  private readonly api = inject(ApiClient);
  protected readonly phases = schoolPhases;
  protected readonly name = signal(this.school?.name ?? '');
  protected readonly urn = signal(this.school?.urn ?? '');
  protected readonly phase = signal<string>(this.school?.phase ?? '');
  protected readonly town = signal(this.school?.town ?? '');
  protected readonly wrong = signal({ name: '', urn: '', phase: '', town: '' });
  protected readonly refused = signal('');
  protected readonly busy = signal(false);
  private key = crypto.randomUUID();

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.refused.set('');
    this.wrong.set({
      name: this.name().trim() ? '' : 'Please enter the name of the school', urn: /^\d{6}$/.test(this.urn().trim()) ? '' : 'A URN is six digits',
      phase: this.phase() ? '' : 'Please choose a phase', town: '',
    });
    if (this.isWrong()) return;
    this.busy.set(true);
    const body = { name: this.name(), urn: this.urn().trim(), phase: this.phase() as Phase, town: this.town() };
    try {
      this.ref.close(this.school ? await this.api.call('school.update', { params: { id: this.school.id }, body }) : await this.api.call('school.create', { body, idempotencyKey: this.key }));
    } catch (caught) {
      const problem = asProblem(caught);
      // After a refusal the words will be different ones, and want a key of their own.
      if (problem.status) this.key = crypto.randomUUID();
      this.wrong.set({ name: fieldMessage(problem, 'name'), urn: fieldMessage(problem, 'urn'), phase: fieldMessage(problem, 'phase'), town: fieldMessage(problem, 'town') });
      if (!this.isWrong()) this.refused.set(problem.code === 'thing.exists' ? problem.detail ?? 'There is a school with this name or URN already.' : problemLine(problem));
    }
    this.busy.set(false);
  }

  private isWrong(): boolean {
    return Object.values(this.wrong()).some(Boolean);
  }
}
