// A network as this person may see it: how it lives is for its members.
import type { networkCard, networkFull } from '@trellis/contracts';
import type { Actor } from '@trellis/platform';
import type * as z from 'zod';
import { isFromOutside, mayManage, type NetworkRow } from './network.access';
import type { NetworkPeople } from './network-people';

export function presentNetworkCard(row: NetworkRow, people: NetworkPeople): z.output<typeof networkCard> {
  const { id, name, slug, subject, purpose, open, archived, member, lead, unread, mentions } = row;
  const visible = member || open;
  return {
    id, name, slug, subject, purpose, open, archived, members: people.members, schools: people.schools,
    seq: member ? row.seq : 0, unread, mentions, member, lead, lastPostAt: visible ? row.last_post_at?.toISOString() ?? null : null,
    byRequest: row.by_request, byRule: row.by_rule, department: row.school_id && row.school_name ? { id: row.school_id, name: row.school_name } : null, requested: row.requested, suspended: row.suspended,
  };
}

export function presentNetwork(actor: Actor, row: NetworkRow, people: NetworkPeople): z.output<typeof networkFull> {
  const { member, open, archived } = row;
  return {
    ...presentNetworkCard(row, people), leads: [...people.leads], cadence: row.cadence, timeGiven: row.time_given, closingSummary: row.closing_summary, requests: mayManage(actor, row) ? row.requests : 0,
    abilities: { post: member && !archived, manage: mayManage(actor, row), saysWhy: mayManage(actor, row) && isFromOutside(row), join: !member && open && !archived && !row.suspended, leave: member },
  };
}
