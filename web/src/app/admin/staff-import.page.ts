// A staff file: given, looked at line by line, then applied exactly as shown.
import { Component, computed, inject, signal } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { fieldMessage } from '../core/form-problems';
import { problemLine } from '../core/problem-messages';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { PageHeader } from '../kit/page-header';
import { AdminNav } from './admin-nav';
import { StaffFile } from './staff-file';
import { StaffPreview, type Report } from './staff-preview';

@Component({
  selector: 'tr-staff-import-page',
  imports: [AdminNav, Banner, Button, PageHeader, StaffFile, StaffPreview],
  template: `
    <tr-page-header heading="Staff file" lead="Add and change many people at once from your staff system. You see every change before anything happens." />
    <tr-admin-nav />
    <div class="tr-stack">
      @if (done(); as counts) {
        <tr-banner tone="success" heading="The file is applied" [live]="true">{{ said(counts) }}</tr-banner>
        <div><button trButton icon="upload" (click)="startAgain()">Use another file</button></div>
      } @else {
        @if (stale()) {
          <tr-banner tone="warning" heading="Staff have changed since the preview" [live]="true">Nothing was applied. Look again at what the file would do now.
            <button actions trButton size="s" icon="refresh" [busy]="busy()" (click)="preview(csv())">Preview again</button></tr-banner>
        }
        @if (failure(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
        @if (report(); as found) {
          <tr-staff-preview [report]="found" />
          <div class="bar tr-no-print">
            <button trButton variant="primary" [busy]="busy()" [disabled]="stale() || !writes()" (click)="apply(found.fingerprint)">{{ writes() ? 'Apply ' + (writes() === 1 ? 'this change' : 'these ' + writes() + ' changes') : 'Nothing to apply' }}</button>
            <button trButton (click)="startAgain()">Use another file</button>
          </div>
        } @else { <tr-staff-file [busy]="busy()" (given)="preview($event)" /> }
      }
    </div>
  `,
  styles: `.bar { position: sticky; inset-block-end: 0; display: flex; flex-wrap: wrap; gap: var(--tr-space-3); padding-block: var(--tr-space-3); background: var(--tr-canvas); border-block-start: 1px solid var(--tr-line); } @media (max-width: 56rem) { .bar { inset-block-end: 3.75rem; } }`,
})
export class StaffImportPage {
  private readonly api = inject(ApiClient);
  protected readonly csv = signal('');
  protected readonly report = signal<Report | undefined>(undefined);
  protected readonly done = signal<Answer<'staff.apply'> | undefined>(undefined);
  protected readonly stale = signal(false);
  protected readonly failure = signal('');
  protected readonly busy = signal(false);
  protected readonly writes = computed(() => this.report()?.changes.filter(({ action }) => action !== 'none').length ?? 0);
  private key = crypto.randomUUID();

  protected preview(csv: string): Promise<void> {
    this.csv.set(csv);
    return this.run(async () => {
      this.report.set(await this.api.call('staff.preview', { body: { csv } }));
      this.stale.set(false);
      this.key = crypto.randomUUID();
      scrollTo({ top: 0 });
    });
  }

  protected apply(fingerprint: string): Promise<void> {
    return this.run(async () => { this.done.set(await this.api.call('staff.apply', { body: { csv: this.csv(), fingerprint }, idempotencyKey: this.key })); });
  }

  protected startAgain(): void {
    this.report.set(undefined);
    this.done.set(undefined);
    this.stale.set(false);
    this.failure.set('');
  }

  protected said({ added, changed, unchanged, rejected }: Answer<'staff.apply'>): string {
    return `${added} added, ${changed} changed, ${unchanged} already right, ${rejected} rejected.${added ? ' A link to set a password is on its way to everyone added.' : ''}`;
  }

  private async run(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await work();
    } catch (caught) {
      const problem = asProblem(caught);
      if (problem.code === 'staff.changed') this.stale.set(true);
      else this.failure.set(fieldMessage(problem, 'csv') || problemLine(problem));
    }
    this.busy.set(false);
  }
}
