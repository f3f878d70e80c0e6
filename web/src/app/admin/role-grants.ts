// Which roles a person has, and for each whether it holds at one school or in the whole trust.
import { Component, input, model } from '@angular/core';
import { Button } from '../kit/button';
import { Icon } from '../kit/icon';
import { Select, type Option } from '../kit/select';
import { roleOptions, TRUST_WIDE } from './admin-words';

export const WHOLE_TRUST = 'trust';
/** `scope`: a school's id, the whole trust, or empty for "not said yet". */
export interface Grant { readonly role: string; readonly scope: string }

@Component({
  selector: 'tr-role-grants',
  imports: [Button, Icon, Select],
  template: `
    <fieldset [attr.aria-invalid]="error() ? 'true' : null">
      <legend>Roles</legend>
      @for (grant of grants(); track $index; let at = $index) {
        <div class="grant">
          <tr-select [label]="'Role ' + (at + 1)" empty="Choose a role" [options]="roles" [value]="grant.role" (valueChange)="change(at, { role: $event })" />
          @if (isTrustWide(grant.role)) { <p class="wide tr-muted">in the whole trust</p> }
          @else { <tr-select label="Where it holds" [empty]="unsaid()" [options]="places()" [value]="grant.scope" (valueChange)="change(at, { scope: $event })" /> }
          <button trButton size="s" variant="quiet" icon="close" [iconOnly]="true" (click)="remove(at)">Remove role {{ at + 1 }}</button>
        </div>
      }
      @if (error(); as words) { <p class="error" role="alert"><tr-icon name="alert" /> {{ words }}</p> }
      <button trButton size="s" icon="plus" (click)="add()">Add a role</button>
    </fieldset>
  `,
  styles: `
    fieldset { display: flex; flex-direction: column; align-items: start; gap: var(--tr-space-3); border: 1px solid var(--tr-line); border-radius: var(--tr-radius-m); padding: var(--tr-space-3) var(--tr-space-4) var(--tr-space-4); margin: 0; min-inline-size: 0; } legend { font-weight: var(--tr-weight-strong); padding-inline: var(--tr-space-2); }
    .grant { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; gap: var(--tr-space-3); align-items: end; inline-size: 100%; } .wide { padding-block-end: 0.7rem; } .grant button { margin-block-end: 0.35rem; }
    .error { color: var(--tr-danger); font-size: var(--tr-text-s); font-weight: var(--tr-weight-strong); }
    @media (max-width: 40rem) { .grant { grid-template-columns: minmax(0, 1fr) auto; } .grant > :nth-child(2) { grid-row: 2; padding-block-end: 0; } .grant button { grid-row: 1; grid-column: 2; } }
  `,
})
export class RoleGrants {
  readonly grants = model.required<readonly Grant[]>();
  readonly schools = input.required<readonly Option[]>();
  readonly error = input('');
  /** Words of a place not chosen. */
  readonly unsaid = input('Choose where');
  protected readonly roles = roleOptions;

  protected places(): Option[] {
    return [{ value: WHOLE_TRUST, label: 'The whole trust' }, ...this.schools()];
  }

  protected isTrustWide(role: string): boolean {
    return TRUST_WIDE.has(role);
  }

  protected change(at: number, change: Partial<Grant>): void {
    this.grants.set(this.grants().map((grant, index) => (index === at ? { ...grant, ...change } : grant)));
  }

  protected remove(at: number): void {
    this.grants.set(this.grants().filter((_, index) => index !== at));
  }

  protected add(): void {
    this.grants.set([...this.grants(), { role: '', scope: '' }]);
  }
}
