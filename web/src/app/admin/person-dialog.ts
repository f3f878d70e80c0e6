// Adds a person, or changes their details, their roles and whether they may sign in.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import type { Role } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../core/api-client';
import { asProblem, type ApiProblem } from '../core/api-problem';
import { fieldMessage } from '../core/form-problems';
import { problemLine } from '../core/problem-messages';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Checkbox } from '../kit/checkbox';
import { DialogFrame } from '../kit/dialog';
import { Select, type Option } from '../kit/select';
import { TextField } from '../kit/text-field';
import { rolesLine, subjectOptions, teachingPhases, TRUST_WIDE } from './admin-words';
import { RoleGrants, WHOLE_TRUST, type Grant } from './role-grants';

type Person = Answer<'person.show'>;
/** `self`: this person is who is signed in. */
export interface PersonDialogData { readonly person: Person | null; readonly schools: readonly Option[]; readonly self: boolean }
const NO_ERRORS = { name: '', email: '', schoolId: '', phase: '', mainSubject: '', roles: '', active: '' };

@Component({
  selector: 'tr-person-dialog',
  imports: [Banner, Button, Checkbox, DialogFrame, RoleGrants, Select, TextField],
  template: `
    <tr-dialog [heading]="person ? 'Change ' + person.name : 'Add a person'">
      <form id="person-form" novalidate (submit)="save($event)">
        @if (refused(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
        <tr-text-field label="Name" [maxlength]="120" [required]="true" [error]="wrong().name" [(value)]="name" />
        <tr-text-field label="E-mail" type="email" [hint]="person ? '' : 'They get a link here to set their password.'" [required]="true" [error]="wrong().email" [(value)]="email" />
        <tr-select label="School" empty="Choose a school" [options]="data.schools" [required]="true" [error]="wrong().schoolId" [(value)]="schoolId" />
        <div class="pair">
          <tr-select label="Phase" empty="Choose a phase" [options]="phases" [required]="true" [error]="wrong().phase" [(value)]="phase" />
          <tr-select label="Main subject" empty="Choose a subject" [options]="subjects" [required]="true" [error]="wrong().mainSubject" [(value)]="mainSubject" />
        </div>
        @if (grants(); as given) { <tr-role-grants [unsaid]="person ? 'Choose where' : 'Their school'" [schools]="data.schools" [error]="wrong().roles" [grants]="given" (grantsChange)="grants.set($event)" /> }
        @else if (person) { <div class="tr-row"><p><strong>Roles</strong><br />{{ rolesNow }}</p><button trButton size="s" icon="edit" (click)="changeRoles()">Change roles</button></div> }
        @if (person && !data.self) {
          <fieldset>
            <legend>Signing in</legend>
            <tr-checkbox label="May sign in" [error]="wrong().active" [(checked)]="active" />
            @if (person.active && !active()) {
              <tr-banner tone="warning" [live]="true" heading="When you save">They are signed out everywhere at once, and their access tokens and unused links stop working. Their lessons, posts and thanks stay. They can be given the right back here.</tr-banner>
            }
            @if (!person.active && active()) { <p class="tr-muted tr-small">They sign in with the password they had, or ask for a new link on the sign-in page.</p> }
          </fieldset>
        }
        @if (data.self) { <p class="tr-muted tr-small">This is you. Only another administrator can end your right to sign in or to manage people.</p> }
      </form>
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" type="submit" form="person-form" [busy]="busy()">{{ person ? 'Save' : 'Add and send the link' }}</button>
    </tr-dialog>
  `,
  styles: `
    form { display: flex; flex-direction: column; gap: var(--tr-space-4); } .pair { display: grid; gap: var(--tr-space-4); grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); }
    fieldset { border: 0; border-block-start: 1px solid var(--tr-line); padding: var(--tr-space-3) 0 0; margin: 0; min-inline-size: 0; } legend { float: inline-start; inline-size: 100%; font-weight: var(--tr-weight-strong); }
  `,
})
export class PersonDialog {
  protected readonly data = inject<PersonDialogData>(DIALOG_DATA);
  protected readonly person = this.data.person;
  protected readonly ref = inject<DialogRef<Person>>(DialogRef);
  private readonly api = inject(ApiClient);
  protected readonly phases = teachingPhases;
  protected readonly subjects = subjectOptions;
  protected readonly rolesNow = rolesLine(this.person?.roles ?? []);
  protected readonly name = signal(this.person?.name ?? '');
  protected readonly email = signal(this.person?.email ?? '');
  protected readonly schoolId = signal(this.person?.school.id ?? '');
  protected readonly phase = signal<string>(this.person?.phase ?? '');
  protected readonly mainSubject = signal(this.person?.mainSubject ?? '');
  protected readonly active = signal(this.person?.active ?? true);
  /** Undefined: roles stay as they are. */
  protected readonly grants = signal<readonly Grant[] | undefined>(this.person ? undefined : [{ role: 'teacher', scope: '' }]);
  protected readonly wrong = signal(NO_ERRORS);
  protected readonly refused = signal('');
  protected readonly busy = signal(false);
  private key = crypto.randomUUID();

  /** Where each role holds is not told with the person, so it is asked for again rather than guessed wider than it was. */
  protected changeRoles(): void {
    this.grants.set(this.person?.roles.map((role) => ({ role, scope: TRUST_WIDE.has(role) ? WHOLE_TRUST : '' })));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.refused.set('');
    this.wrong.set(this.check());
    if (this.isWrong()) return;
    this.busy.set(true);
    const grants = this.grants();
    const roles = grants?.map(({ role, scope }) => ({ role: role as Role, schoolId: scope === WHOLE_TRUST || TRUST_WIDE.has(role) ? null : scope || this.schoolId() }));
    const body = { name: this.name(), email: this.email(), schoolId: this.schoolId(), phase: this.phase() as 'primary' | 'secondary', mainSubject: this.mainSubject() };
    try {
      this.ref.close(this.person
        ? await this.api.call('person.update', { params: { id: this.person.id }, body: { ...body, ...(roles && { roles }), ...(this.active() !== this.person.active && { active: this.active() }) } })
        : await this.api.call('person.create', { body: { ...body, roles: roles ?? [] }, idempotencyKey: this.key }));
    } catch (caught) {
      const problem = asProblem(caught);
      // After a refusal the words will be different ones, and want a key of their own.
      if (problem.status) this.key = crypto.randomUUID();
      this.wrong.set(landed(problem));
      if (!this.isWrong()) this.refused.set(problemLine(problem));
    }
    this.busy.set(false);
  }

  private check(): typeof NO_ERRORS {
    const grants = this.grants();
    const unplaced = grants?.some(({ role, scope }) => !scope && !TRUST_WIDE.has(role) && this.person);
    return {
      ...NO_ERRORS,
      name: this.name().trim() ? '' : 'Please enter a name',
      email: /^\S+@\S+\.\S+$/.test(this.email().trim()) ? '' : 'Please enter an e-mail address, for example jo.bell@school.org.uk',
      schoolId: this.schoolId() ? '' : 'Please choose a school', phase: this.phase() ? '' : 'Please choose a phase', mainSubject: this.mainSubject() ? '' : 'Please choose a subject',
      roles: grants?.length === 0 ? 'Give at least one role' : grants?.some(({ role }) => !role) ? 'Please choose each role' : unplaced ? 'Please say where each role holds' : '',
    };
  }

  private isWrong(): boolean {
    return Object.values(this.wrong()).some(Boolean);
  }
}

function landed(problem: ApiProblem): typeof NO_ERRORS {
  const at = (field: string): string => fieldMessage(problem, field);
  const roles = problem.errors.find(({ path }) => path.startsWith('body.roles'))?.message ?? '';
  return { name: at('name'), email: at('email'), schoolId: at('schoolId'), phase: at('phase'), mainSubject: at('mainSubject'), active: at('active'), roles };
}
