// A lead takes in a colleague, who is told and may leave again.
import { Component, inject, input, output, signal } from '@angular/core';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { problemLine } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { Combobox, type ComboboxOption } from '../../kit/combobox';
import { ShowsFault } from '../../kit/shows-fault';
import { TextField } from '../../kit/text-field';
import { Toasts } from '../../kit/toasts';
import type { Member, Network } from '../network-words';

@Component({
  selector: 'tr-add-member',
  imports: [Button, Combobox, ShowsFault, TextField],
  template: `
    <form trShowsFault novalidate (submit)="add($event)">
      <tr-combobox label="Add a colleague" [hint]="hint()" placeholder="Name" [search]="find" [(value)]="personId" [error]="wrong()" (picked)="pick($event)" />
      @if (network().abilities.saysWhy) { <tr-text-field class="why" label="Why you add them" hint="They read it with your name." [required]="true" [maxlength]="500" [(value)]="reason" [error]="wrongReason()" /> }
      <button trButton size="s" icon="plus" type="submit" [busy]="busy()">Add</button>
    </form>
  `,
  styles: `form { display: flex; flex-direction: column; gap: var(--tr-space-2); align-items: start; } tr-combobox, .why { inline-size: 100%; }`,
})
export class AddMember {
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  readonly network = input.required<Network>();
  readonly added = output<Member>();
  protected readonly personId = signal('');
  private readonly name = signal('');
  protected readonly reason = signal('');
  protected readonly wrong = signal('');
  protected readonly wrongReason = signal('');
  protected readonly busy = signal(false);

  protected hint(): string {
    if (this.network().abilities.saysWhy) return `From ${this.network().department?.name}.`;
    return this.network().department ? 'From your own school. They are told that you added them.' : 'They are told that you added them, and may leave again.';
  }

  protected readonly find = async (q: string): Promise<readonly ComboboxOption[]> => {
    const school = this.network().department?.id;
    const { items } = await this.api.call('person.list', { query: { q, ...(school && { schoolId: school }) } });
    return items.map(({ id, name, school: at }) => ({ value: id, label: name, hint: at.name }));
  };

  protected pick(option: ComboboxOption): void {
    this.name.set(option.label);
    this.wrong.set('');
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    const personId = this.personId();
    this.wrong.set(personId ? '' : 'Please choose a colleague from the list');
    this.wrongReason.set(this.network().abilities.saysWhy && this.reason().trim().length < 5 ? 'Please say why in a sentence' : '');
    if (!personId || this.wrongReason()) return;
    this.busy.set(true);
    try {
      const member = await this.api.call('network.setMember', { params: { id: this.network().id, personId }, body: { reason: this.reason() } });
      this.personId.set('');
      this.reason.set('');
      this.toasts.show(`${this.name()} belongs to ${this.network().name} now`, { tone: 'success' });
      this.added.emit(member);
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set(problem.errors[0]?.message ?? problemLine(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
