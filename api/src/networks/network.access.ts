// Who may see, read and lead a network. Everyone of the trust sees its card; reading and posting need membership.
import { invalidField, may, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';

export interface NetworkRow {
  id: string; name: string; slug: string; subject: string; purpose: string; open: boolean; archived: boolean; members_version: number;
  cadence: string; time_given: string; by_request: boolean; by_rule: boolean; school_id: string | null; school_name: string | null; closing_summary: string; requested: boolean; requests: number; suspended: { reason: string; until: string | null } | null;
  seq: number; last_post_at: Date | null; member: boolean; lead: boolean; unread: number; mentions: number;
}

/** $1 trust, $2 person. A member without a reader row (joined by other means) has read nothing. */
export const NETWORK_COLUMNS = `n.id, n.name, n.slug, n.subject, n.purpose, n.open, n.archived, n.members_version, n.cadence, n.time_given, n.by_request, n.by_rule, n.school_id, n.closing_summary,
  (SELECT z.name FROM school z WHERE z.trust_id = $1 AND z.id = n.school_id) AS school_name,
  EXISTS (SELECT 1 FROM joining_request j WHERE j.trust_id = $1 AND j.network_id = n.id AND j.person_id = $2) AS requested,
  (SELECT json_build_object('reason', x.reason, 'until', x.until) FROM network_suspension x WHERE x.trust_id = $1 AND x.network_id = n.id AND x.person_id = $2 AND (x.until IS NULL OR x.until >= current_date)) AS suspended,
  CASE WHEN n.by_request THEN (SELECT count(*) FROM joining_request j WHERE j.trust_id = $1 AND j.network_id = n.id) ELSE 0 END AS requests, k.seq, k.last_post_at,
  m.person_id IS NOT NULL AS member, coalesce(m.lead, false) AS lead,
  CASE WHEN m.person_id IS NULL THEN 0 ELSE greatest(k.posts - coalesce(r.posts_read, 0), 0) END AS unread,
  CASE WHEN m.person_id IS NULL THEN 0 ELSE (SELECT count(*) FROM mention x WHERE x.trust_id = $1 AND x.person_id = $2 AND x.network_id = n.id) END AS mentions`;
export const NETWORK_TABLES = `network n
  JOIN network_counter k ON k.trust_id = $1 AND k.network_id = n.id
  LEFT JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = n.id AND m.person_id = $2
  LEFT JOIN network_reader r ON r.trust_id = $1 AND r.person_id = $2 AND r.network_id = n.id`;

/** A department's circle is nobody's business in another school; whoever belongs already stays. Needs `n`, `m`; $2 the person. */
export const VISIBLE = '(n.school_id IS NULL OR m.person_id IS NOT NULL OR EXISTS (SELECT 1 FROM person me WHERE me.trust_id = $1 AND me.id = $2 AND me.school_id = n.school_id))';

const LOAD = `SELECT ${NETWORK_COLUMNS} FROM ${NETWORK_TABLES} WHERE n.trust_id = $1 AND n.id = $3 AND ($4 OR ${VISIBLE})`;

/** A network as this person stands to it. @throws ProblemError thing.not_found outside the trust */
export async function loadNetwork(tx: Tx, actor: Actor, id: string): Promise<NetworkRow> {
  return load(tx, actor, id, false);
}

/** Trust administrators keep every network in order, also the departments of schools that are not theirs: its card and who is in it, never what is said. @throws ProblemError thing.not_found */
export const loadNetworkInOrder = (tx: Tx, actor: Actor, id: string): Promise<NetworkRow> => load(tx, actor, id, may(actor, 'people.manage'));

async function load(tx: Tx, actor: Actor, id: string, anywhere: boolean): Promise<NetworkRow> {
  const network = await tx.first<NetworkRow>(LOAD, [tx.trustId, actor.personId, id, anywhere]);
  if (!network) throw notFound();
  return network;
}

/** For reading what is said in it. Its card is visible to all, so a stranger learns what is missing. */
export async function loadJoinedNetwork(tx: Tx, actor: Actor, id: string): Promise<NetworkRow> {
  const network = await loadNetwork(tx, actor, id);
  if (!network.member) throw new ProblemError('ability.missing', network.open ? 'Join this network to read and post in it' : 'This network is for its members. Ask one of its leads to add you');
  return network;
}

export const mayManage = (actor: Actor, network: { lead: boolean }): boolean => network.lead || may(actor, 'people.manage');

/** For what its own leads set up: an administrator too, but in a department only one of its school. */
export const loadManagedNetwork = async (tx: Tx, actor: Actor, id: string): Promise<NetworkRow> => managed(actor, await loadNetwork(tx, actor, id));
/** For its name, its end, its members and their leads: an administrator of any school. */
export const loadNetworkToKeep = async (tx: Tx, actor: Actor, id: string): Promise<NetworkRow> => managed(actor, await loadNetworkInOrder(tx, actor, id));

function managed(actor: Actor, network: NetworkRow): NetworkRow {
  if (!mayManage(actor, network)) throw new ProblemError('ability.missing', 'Only a lead of this network may do that');
  return network;
}

/** An administrator acts on a department's circle they do not belong to: whom it concerns reads why. */
export const isFromOutside = (network: Pick<NetworkRow, 'school_id' | 'member'>): boolean => network.school_id !== null && !network.member;

/** @throws ProblemError request.invalid without a reason where one is owed */
export function mustSayWhy(network: Pick<NetworkRow, 'school_id' | 'member'>, reason: string): void {
  if (isFromOutside(network) && reason.length < 5) throw invalidField('body.reason', 'You look after this circle from outside it: say why, in a sentence');
}

/** Its live room; being in it is the permission to hear. */
export const NETWORK_ROOM = 'circle:';
export const networkRoom = (networkId: string): string => `${NETWORK_ROOM}${networkId}`;
