// An offer as a list shows it: what it is about, how it stands, how long is left.
import type { OfferCard, PersonRef } from '@trellis/contracts';
import type { SchoolCalendar } from '@trellis/identity';
import { daysLeft } from './answer-clock';
import type { OfferRow } from './offer.access';

export interface Around { readonly person: (id: string | null) => PersonRef; readonly calendar: (schoolId: string | null) => SchoolCalendar }

export function toOfferCard(row: OfferRow, { person, calendar }: Around): OfferCard {
  const open = row.status === 'open' && row.due_on !== null;
  return {
    id: row.id, status: row.status, resource: row.readable ? { id: row.resource_id, title: row.title } : null, author: person(row.person_id), why: row.why, reason: row.reason, parts: row.parts.length,
    sentAt: row.sent_at?.toISOString() ?? null, dueOn: row.due_on, daysLeft: open ? daysLeft(calendar(row.school_id), row.due_on!) : null, passedOn: open && row.passed_on_at !== null,
    answeredAt: row.answered_at?.toISOString() ?? null, updatedAt: row.updated_at.toISOString(),
  };
}
