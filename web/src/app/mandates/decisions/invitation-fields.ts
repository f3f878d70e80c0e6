// Who is asked beside those it would apply to: networks, roles and groups of teachers, never single people; and how many that adds.
import { Component, computed, input, model } from '@angular/core';
import type { Invitation, Proposal } from '@trellis/contracts';
import { SUBJECTS, TEACHING_PHASES, type Role } from '@trellis/contracts/vocabulary';
import { apiResource } from '../../core/api-resource';
import { Button } from '../../kit/button';
import { FilterChips } from '../../kit/filter-chips';
import { EVERYONE, type AudienceChoice } from '../audience-fields';
import { ROLE_GROUPS } from './invitation-words';

type Kind = Invitation['kind'];
const ofKind = <K extends Kind>(all: readonly Invitation[], kind: K): Extract<Invitation, { kind: K }>[] => all.filter((one): one is Extract<Invitation, { kind: K }> => one.kind === kind);

@Component({
  selector: 'tr-invitation-fields',
  imports: [Button, FilterChips],
  template: `
    <fieldset class="tr-stack">
      <legend>{{ legend() }}@if (!proposalId()) { <span class="tr-muted"> (optional)</span> }</legend>
      <p class="tr-muted tr-small">Groups who should be heard although it would not apply to them. They answer the same questions. Single people can never be named: a guest would be recognised in what is said.</p>
      <tr-filter-chips label="Networks" [choices]="networkChoices()" [selected]="networks()" (selectedChange)="setNetworks($event)" />
      <tr-filter-chips label="Roles, across the trust" [choices]="roleChoices" [selected]="roles()" (selectedChange)="setRoles($event)" />
      @for (group of groups(); track $index) {
        <div role="group" class="tr-stack group" [attr.aria-label]="'Group of teachers ' + ($index + 1)">
          <tr-filter-chips label="Schools" [choices]="schoolChoices()" [selected]="group.schoolIds" (selectedChange)="setGroup($index, { schoolIds: [...$event] })" />
          <tr-filter-chips label="Subjects" [choices]="subjectChoices" [selected]="group.subjects" (selectedChange)="setGroup($index, { subjects: [...$event] })" />
          <tr-filter-chips label="Phases" [choices]="phaseChoices" [selected]="group.phases" (selectedChange)="setPhases($index, $event)" />
          <div><button trButton size="s" type="button" (click)="drop($index)">Leave this group out<span class="tr-visually-hidden">: group of teachers {{ $index + 1 }}</span></button></div>
        </div>
      }
      <div><button trButton size="s" type="button" icon="plus" (click)="add()">A group of teachers</button></div>
      @if (error(); as words) { <p class="error" role="alert">{{ words }}</p> }
      <p role="status" class="reach">{{ reach() }}</p>
    </fieldset>
  `,
  styles: `fieldset { border: 1px solid var(--tr-line); border-radius: var(--tr-radius-l); padding: var(--tr-space-4); min-inline-size: 0; } legend { font-weight: var(--tr-weight-strong); padding-inline: var(--tr-space-2); } legend .tr-muted { font-weight: 400; } .group { border-inline-start: 3px solid var(--tr-line-strong); padding-inline-start: var(--tr-space-3); } .reach { font-weight: var(--tr-weight-strong); } .error { color: var(--tr-danger); font-weight: var(--tr-weight-strong); font-size: var(--tr-text-s); }`,
})
export class InvitationFields {
  readonly legend = input('Also invite');
  readonly error = input('');
  readonly audience = input<AudienceChoice>(EVERYONE);
  readonly names = input<Proposal['names']>('anonymous');
  /** One that is open: those it asks already are not added. */
  readonly proposalId = input<string | null>(null);
  readonly invitations = model.required<readonly Invitation[]>();
  private readonly schools = apiResource('school.list');
  private readonly found = apiResource('network.list');
  private readonly counted = apiResource('consultation.reach', () => (this.invitations().length ? { body: { audience: this.audience(), invitations: [...this.invitations()], names: this.names(), proposalId: this.proposalId() } } : undefined));
  protected readonly subjectChoices = Object.entries(SUBJECTS).filter(([value]) => value !== 'other').map(([value, label]) => ({ value, label }));
  protected readonly phaseChoices = TEACHING_PHASES.map((value) => ({ value, label: value === 'primary' ? 'Primary' : 'Secondary' }));
  protected readonly roleChoices = (Object.keys(ROLE_GROUPS) as Role[]).map((value) => ({ value, label: ROLE_GROUPS[value] }));
  protected readonly schoolChoices = computed(() => this.schools.value()?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []);
  protected readonly networkChoices = computed(() => this.found.value()?.items.filter(({ archived, department }) => !archived && department === null).map(({ id, name }) => ({ value: id, label: name })) ?? []);
  protected readonly networks = computed(() => ofKind(this.invitations(), 'network').map(({ networkId }) => networkId));
  protected readonly roles = computed(() => ofKind(this.invitations(), 'role').map(({ role }) => role));
  protected readonly groups = computed(() => ofKind(this.invitations(), 'teachers').map(({ audience }) => audience));
  protected readonly reach = computed(() => {
    if (!this.invitations().length) return this.proposalId() ? 'Nobody is chosen yet.' : 'Nobody else is invited.';
    const counted = this.counted.value();
    if (!counted) return this.counted.error() ? 'How many people this adds cannot be counted just now.' : 'Counting …';
    if (counted.note) return `${counted.note}.`;
    return counted.added === null ? 'This adds so few people that their number is not told.' : `This adds ${counted.added} people${counted.asked === null ? '' : ` to the ${counted.asked} who are asked ${this.proposalId() ? 'already' : 'anyway'}`}.`;
  });

  protected setNetworks(ids: readonly string[]): void { this.put('network', ids.map((networkId) => ({ kind: 'network', networkId }))); }
  protected setRoles(roles: readonly string[]): void { this.put('role', roles.map((role) => ({ kind: 'role', role: role as Role }))); }
  protected add(): void { this.putGroups([...this.groups(), EVERYONE]); }
  protected drop(at: number): void { this.putGroups(this.groups().filter((_, i) => i !== at)); }
  protected setGroup(at: number, change: Partial<AudienceChoice>): void { this.putGroups(this.groups().map((group, i) => (i === at ? { ...group, ...change } : group))); }
  protected setPhases(at: number, chosen: readonly string[]): void { this.setGroup(at, { phases: TEACHING_PHASES.filter((phase) => chosen.includes(phase)) }); }

  private putGroups(groups: readonly AudienceChoice[]): void { this.put('teachers', groups.map((audience) => ({ kind: 'teachers', audience }))); }
  private put(kind: Kind, own: readonly Invitation[]): void {
    this.invitations.update((all) => [...all.filter((one) => one.kind !== kind), ...own]);
  }
}
