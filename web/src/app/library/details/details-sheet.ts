// A side sheet with everything that is said about a resource. It saves by what it is given and closes with what came back.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import type { ResourceFull } from '@trellis/contracts';
import { KEY_STAGES, LICENCES, RESOURCE_KINDS, SUBJECTS } from '@trellis/contracts/vocabulary';
import { asProblem } from '../../core/api-problem';
import { fieldMessage, problemsOnFields, submitForm } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Combobox } from '../../kit/combobox';
import { DialogFrame } from '../../kit/dialog';
import { FilterChips } from '../../kit/filter-chips';
import { Select } from '../../kit/select';
import { ShowsFault } from '../../kit/shows-fault';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import { keyStageName, yearName } from '../resource-words';
import type { Details } from './details';
import { SharingFields } from './sharing-fields';
import { keyStageOf, type Suggestion } from './suggest-details';

export interface DetailsSheetData {
  readonly heading: string; readonly action: string; readonly details: Details; readonly suggestion: Suggestion; readonly central: boolean;
  /** @throws {ApiProblem} */
  save(details: Details): Promise<ResourceFull>;
  /** What stands in the form, kept while it is open. */
  changed?(details: Details): void;
}
const MOST_MINUTES = 2000;

@Component({
  selector: 'tr-details-sheet',
  imports: [DialogFrame, FormField, TextField, Textarea, Select, Combobox, FilterChips, SharingFields, Button, Banner, ShowsFault],
  templateUrl: './details-sheet.html',
  styles: `.refused { flex: 1 1 100%; }`,
})
export class DetailsSheet {
  protected readonly data = inject<DetailsSheetData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<ResourceFull>>(DialogRef);
  protected readonly model = signal<Details>(this.data.details);
  protected readonly details = form(this.model, (path) => {
    required(path.title, { message: 'Please enter a title' });
    maxLength(path.title, 200, { message: 'Please keep this under 200 characters' });
    required(path.subject, { message: 'Please choose a subject' });
    maxLength(path.summary, 600, { message: 'Please keep this under 600 characters' });
    maxLength(path.topic, 120, { message: 'Please keep this under 120 characters' });
    maxLength(path.attribution, 1000, { message: 'Please keep this under 1,000 characters' });
    validate(path.minutesSaved, ({ value }) => (/^\d{0,4}$/.test(value().trim()) && Number(value()) <= MOST_MINUTES ? undefined : { kind: 'minutes', message: 'Enter whole minutes, up to 2,000' }));
  });
  protected readonly subjects = Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }));
  protected readonly kinds = Object.entries(RESOURCE_KINDS).map(([value, label]) => ({ value, label }));
  protected readonly licences = computed(() => {
    const known = Object.entries(LICENCES).map(([value, label]) => ({ value: value as string, label: label as string }));
    const own = this.data.details.licence;
    return known.some(({ value }) => value === own) ? known : [...known, { value: own, label: own }];
  });
  protected readonly stages = KEY_STAGES.map((value) => ({ value, label: keyStageName(value) }));
  protected readonly years = Array.from({ length: 14 }, (_, year) => ({ value: String(year), label: yearName(year) }));
  protected readonly networkError = signal('');
  protected readonly visibilityError = signal('');
  protected readonly busy = signal(false);
  protected readonly refused = computed(() => this.details().errors().find(({ kind }) => kind === 'server')?.message);

  /** What was guessed and is not said yet. */
  protected readonly guesses = computed(() => {
    const { suggestion } = this.data;
    const now = this.model();
    const years = now.years.length ? [] : suggestion.years;
    const stages = now.keyStages.length ? [] : suggestion.keyStages;
    return {
      place: [...years.map(yearName), ...stages].join(', '),
      kind: suggestion.kind && suggestion.kind !== now.kind && now.kind === 'lesson' ? RESOURCE_KINDS[suggestion.kind] : '',
      summary: now.summary.trim() ? '' : suggestion.summary,
    };
  });

  protected patch(change: Partial<Details>): void {
    this.model.update((now) => ({ ...now, ...change }));
    this.data.changed?.(this.model());
  }

  /** A year brings its key stage along; taking a year away leaves what was said about stages. */
  protected chooseYears(years: readonly string[]): void {
    const added = years.filter((year) => !this.model().years.includes(year)).map((year) => keyStageOf(Number(year)));
    this.patch({ years, keyStages: [...new Set([...this.model().keyStages, ...added])] });
  }

  protected usePlace(): void {
    const { years, keyStages } = this.data.suggestion;
    const now = this.model();
    this.patch({ years: now.years.length ? now.years : years.map(String), keyStages: now.keyStages.length ? now.keyStages : keyStages });
  }

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    this.networkError.set(this.model().visibility === 'network' && !this.model().networkId ? 'Choose the network that may see it' : '');
    if (this.busy() || this.networkError()) return;
    this.busy.set(true);
    await submitForm(this.details, async () => {
      try {
        this.ref.close(await this.data.save(this.model()));
        return undefined;
      } catch (caught) {
        const problem = asProblem(caught);
        this.networkError.set(fieldMessage(problem, 'networkId'));
        this.visibilityError.set(fieldMessage(problem, 'visibility'));
        return problemsOnFields(problem, this.details, problemLine);
      }
    });
    this.busy.set(false);
  }
}
