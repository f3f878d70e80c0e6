// My name, which I may change, and what my trust says about me, which I may not.
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { Me } from '@trellis/contracts';
import { ROLES, subjectName } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { fieldMessage } from '../core/form-problems';
import { problemLine } from '../core/problem-messages';
import { Session } from '../core/session';
import { Avatar } from '../kit/avatar';
import { Button } from '../kit/button';
import { Facts } from '../kit/facts';
import { ShowsFault } from '../kit/shows-fault';
import { TextField } from '../kit/text-field';
import { Toasts } from '../kit/toasts';

@Component({
  selector: 'tr-my-profile',
  imports: [ShowsFault, Avatar, Button, Facts, TextField],
  template: `
    <form trShowsFault novalidate (submit)="save($event)">
      <tr-avatar [name]="name() || me().name" size="l" />
      <tr-text-field label="Name" hint="As colleagues see it beside your posts and lessons." autocomplete="name" [maxlength]="120" [required]="true" [error]="wrong()" [(value)]="name" />
      <button trButton type="submit" [variant]="changed() ? 'primary' : 'secondary'" [busy]="busy()">Save name</button>
    </form>
    <dl trFacts [facts]="facts()"></dl>
    <p class="tr-muted tr-small">Something wrong here? Your trust’s Trellis administrator can change it.</p>
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-4); } form { display: flex; flex-wrap: wrap; gap: var(--tr-space-3); align-items: end; }
    tr-text-field { flex: 1 1 14rem; } dl { overflow-wrap: anywhere; --tr-min: 14rem; } @media (max-width: 40rem) { tr-avatar { display: none; } }
  `,
})
export class MyProfile {
  readonly me = input.required<Me>();
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly name = linkedSignal(() => this.me().name);
  protected readonly changed = computed(() => this.name().trim() !== this.me().name);
  protected readonly wrong = signal('');
  protected readonly busy = signal(false);
  protected readonly facts = computed(() => {
    const { email, school, phase, mainSubject, roles } = this.me();
    return [
      { label: 'E-mail', value: email }, { label: 'School', value: school.name },
      { label: 'Main subject', value: subjectName(mainSubject) }, { label: 'Phase', value: phase === 'primary' ? 'Primary' : 'Secondary' },
      { label: roles.length === 1 ? 'Role' : 'Roles', value: roles.map((grant) => `${ROLES[grant.role]} (${grant.school?.name ?? 'whole trust'})`).join(', ') },
    ];
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.wrong.set(this.name().trim() ? '' : 'Please enter a name');
    if (this.wrong() || this.busy() || !this.changed()) return;
    this.busy.set(true);
    try {
      this.session.set(await this.api.call('me.update', { body: { name: this.name() } }));
      this.toasts.show('Your name is saved.', { tone: 'success' });
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set(fieldMessage(problem, 'name') || problemLine(problem));
    }
    this.busy.set(false);
  }
}
