// The trust's schools: the list, adding one, changing one.
import { Component, computed, inject } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Button } from '../kit/button';
import { DataTable } from '../kit/data-table';
import { Dialogs } from '../kit/dialogs';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { Skeleton } from '../kit/skeleton';
import { Toasts } from '../kit/toasts';
import { AdminNav } from './admin-nav';
import { phaseName } from './admin-words';
import { SchoolDialog } from './school-dialog';

type School = Answer<'school.list'>['items'][number];

@Component({
  selector: 'tr-schools-page',
  imports: [AdminNav, Button, DataTable, EmptyState, ErrorState, PageHeader, Skeleton],
  template: `
    <tr-page-header heading="Schools" lead="The schools of your trust, as everyone sees them.">
      <button actions trButton variant="primary" icon="plus" (click)="edit()">Add a school</button>
    </tr-page-header>
    <tr-admin-nav />
    @if (schools.isFirstLoad()) { <tr-skeleton [count]="6" /> }
    @else if (!schools.value() && schools.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="schools.reload()" /> }
    @else if (!rows().length) { <tr-empty-state heading="No schools yet" icon="school"><p>Add the first. People can be added once there is a school for them.</p></tr-empty-state> }
    @else {
      <tr-table label="Schools" [stack]="true">
        <table>
          <thead><tr><th scope="col">School</th><th scope="col">Phase</th><th scope="col">Town</th><th scope="col">URN</th><th scope="col"><span class="tr-visually-hidden">Change</span></th></tr></thead>
          <tbody>
            @for (school of rows(); track school.id) {
              <tr><th scope="row">{{ school.name }}</th><td data-label="Phase">{{ phase(school.phase) }}</td><td data-label="Town">{{ school.town || '–' }}</td><td data-label="URN">{{ school.urn }}</td>
                <td><button trButton size="s" icon="edit" (click)="edit(school)">Change<span class="tr-visually-hidden"> {{ school.name }}</span></button></td></tr>
            }
          </tbody>
        </table>
      </tr-table>
    }
  `,
})
export class SchoolsPage {
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly schools = apiResource('school.list');
  protected readonly rows = computed(() => this.schools.value()?.items ?? []);
  protected readonly words = problemLine;
  protected readonly phase = phaseName;

  protected async edit(school?: School): Promise<void> {
    const saved = await this.dialogs.open<School>(SchoolDialog, school);
    if (!saved) return;
    this.schools.reload();
    this.toasts.show(school ? `${saved.name} is saved.` : `${saved.name} is added.`, { tone: 'success' });
  }
}
