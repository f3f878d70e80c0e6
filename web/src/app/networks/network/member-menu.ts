// What a lead or an administrator may do about one member: give or take back the lead, suspend, remove. Whoever it concerns is told, with the reason.
import { Component, computed, inject, input, output } from '@angular/core';
import { Acting } from '../../core/acting';
import { ApiClient } from '../../core/api-client';
import { Session } from '../../core/session';
import { Dialogs } from '../../kit/dialogs';
import { Menu, type MenuItem } from '../../kit/menu';
import { Toasts } from '../../kit/toasts';
import type { Member, Network } from '../network-words';
import { ReasonDialog, type AskReason } from '../reason-dialog';

export interface MemberChange { readonly member: Member; readonly gone: boolean; readonly suspended: boolean }

@Component({
  selector: 'tr-member-menu',
  imports: [Menu],
  template: `@if (member().id) { <tr-menu size="s" [label]="'More for ' + member().name" [items]="items()" (picked)="pick($event)" /> }`,
})
export class MemberMenu {
  private readonly acting = new Acting();
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  readonly network = input.required<Network>();
  readonly member = input.required<Member>();
  readonly changed = output<MemberChange>();
  protected readonly items = computed<readonly MenuItem[]>(() => {
    const { id, lead } = this.member();
    const busy = this.acting.busy();
    return [
      { id: lead ? 'no_lead' : 'lead', label: lead ? 'No longer a lead' : 'Make a lead', icon: 'star', disabled: busy },
      ...(id === this.session.me()?.id ? [] : [{ id: 'suspend', label: 'Suspend, with a reason', icon: 'shield' as const, disabled: busy }, { id: 'remove', label: 'Remove, with a reason', icon: 'close' as const, tone: 'danger' as const, disabled: busy }]),
    ];
  });

  protected async pick(id: string): Promise<void> {
    if (id === 'suspend') await this.suspend();
    else if (id === 'remove') await this.remove();
    else await this.lead(id === 'lead');
  }

  private async lead(lead: boolean): Promise<void> {
    const { id: personId, name } = this.member();
    const { id, name: network } = this.network();
    if (!personId) return;
    if (this.network().abilities.saysWhy) return this.leadFromOutside(lead, personId);
    const own = personId === this.session.me()?.id;
    if (own && !await this.dialogs.confirm({ heading: `Lead ${network} no longer?`, body: 'You stay a member. Only another lead or an administrator can give it back to you.', action: 'Put the lead down' })) return;
    await this.acting.run(async () => {
      const member = await this.api.call('network.setMember', { params: { id, personId }, body: { lead } });
      this.toasts.show(lead ? `${name} leads ${network} now` : `${name} no longer leads ${network}`, { tone: 'success' });
      this.changed.emit({ member, gone: false, suspended: false });
    });
  }

  /** Whom it concerns reads why. */
  private async leadFromOutside(lead: boolean, personId: string): Promise<void> {
    const { name } = this.member();
    const { id, name: network } = this.network();
    let member: Member | undefined;
    const done = await this.dialogs.open<boolean, AskReason>(ReasonDialog, {
      heading: lead ? `Make ${name} a lead of ${network}?` : `${name} leads ${network} no longer?`, body: `${name} is told that it was you, and why. It is recorded.`, action: lead ? 'Make a lead' : 'Take the lead back', field: 'reason',
      act: async (reason) => { member = await this.api.call('network.setMember', { params: { id, personId }, body: { lead, reason } }); },
    });
    if (!done || !member) return;
    this.toasts.show(lead ? `${name} leads ${network} now` : `${name} no longer leads ${network}`, { tone: 'success' });
    this.changed.emit({ member, gone: false, suspended: false });
  }

  private async suspend(): Promise<void> {
    const { id: personId, name } = this.member();
    const { id, name: network } = this.network();
    if (!personId) return;
    const done = await this.dialogs.open<boolean, AskReason>(ReasonDialog, {
      heading: `Suspend ${name} from ${network}?`, body: `From this moment ${name} reads and hears nothing of it and cannot join. What they wrote stays. It is recorded.`, action: 'Suspend', field: 'reason', lasts: 'Empty: until you end it',
      act: (reason, until) => this.api.call('network.suspend', { params: { id, personId }, body: { reason, until } }),
    });
    if (done) this.went(`${name} is suspended`, true);
  }

  private async remove(): Promise<void> {
    const { id: personId, name } = this.member();
    const { id, name: network, open } = this.network();
    if (!personId) return;
    const done = await this.dialogs.open<boolean, AskReason>(ReasonDialog, {
      heading: `Remove ${name}?`, body: `${name} will no longer read or post in ${network}. What they wrote stays.${open ? ' They can join again.' : ''} It is recorded.`, action: 'Remove', field: 'reason',
      act: (reason) => this.api.call('network.removeMember', { params: { id, personId }, body: { reason } }),
    });
    if (done) this.went(`${name} has been removed`, false);
  }

  private went(words: string, suspended: boolean): void {
    this.toasts.show(words, { tone: 'success' });
    this.changed.emit({ member: this.member(), gone: true, suspended });
  }
}
