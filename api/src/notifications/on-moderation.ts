// Who looks after reports hears of them; who made one hears what came of it; whose words or membership were touched hears why.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { ADMINISTRATORS } from './administrators';
import { Notify } from './notify';

/** No word of what was reported: a notification also travels by mail. */
const MADE = `
  SELECT DISTINCT x.person_id, 'report', concat('A post in ', n.name, ' was reported. Please look at it'), '/networks/reports'
  FROM report r JOIN post p ON p.trust_id = $1 AND p.id = r.post_id JOIN network n ON n.trust_id = $1 AND n.id = r.network_id
  LEFT JOIN person a ON a.trust_id = $1 AND a.id = p.author_id JOIN person w ON w.trust_id = $1 AND w.id = r.reporter_id
  CROSS JOIN LATERAL (
    SELECT c.person_id FROM safeguarding_contact c WHERE c.trust_id = $1 AND (c.school_id IS NULL OR (r.category <> 'allegation' AND c.school_id IN (a.school_id, w.school_id)))
    UNION SELECT m.person_id FROM circle_member m WHERE m.trust_id = $1 AND m.circle_id = r.network_id AND m.lead AND r.category NOT IN ('child','allegation','low_level')) x
  WHERE r.trust_id = $1 AND r.id = $3 AND x.person_id <> r.reporter_id AND x.person_id IS DISTINCT FROM p.author_id`;
/** Nobody is there to read it: whoever can name a contact is asked to, and learns no more. */
const UNHEARD = `
  SELECT DISTINCT q.id, 'report', 'A report waits, and there is nobody to read it. Please name a safeguarding contact', '/admin/safeguarding'
  FROM report r JOIN person_role o ON o.trust_id = $1 AND o.role = ANY ($4) JOIN person q ON q.trust_id = $1 AND q.id = o.person_id AND q.active
  WHERE r.trust_id = $1 AND r.id = $3 AND NOT EXISTS (SELECT 1 FROM (${MADE}) heard JOIN person h ON h.trust_id = $1 AND h.id = heard.person_id AND h.active)`;
/** Whoever becomes a contact learns where to look: reports may have waited for them. */
const NAMED = `SELECT c.person_id, 'report', 'You are a safeguarding contact now. What was reported and waits for you is under Reports', '/networks/reports' FROM safeguarding_contact c WHERE c.trust_id = $1 AND c.id = $3`;
/** Whose it was hears that it went, whose it is that it came; of what concerns a child neither knew. */
const MOVED = `
  SELECT m.person_id, 'report', CASE WHEN m.here THEN concat('A reported post came to ', n.name, ' with its thread. Please look at it') ELSE concat('A report went with its thread to ', n.name, '. Its leads look after it now') END, '/networks/reports'
  FROM report r JOIN post p ON p.trust_id = $1 AND p.id = r.post_id JOIN network n ON n.trust_id = $1 AND n.id = p.network_id
  CROSS JOIN LATERAL (SELECT l.person_id, bool_or(l.circle_id = n.id) AS here, bool_or(l.circle_id = $4) AS there FROM circle_member l WHERE l.trust_id = $1 AND l.lead AND l.circle_id IN (n.id, $4) GROUP BY l.person_id) m
  WHERE r.trust_id = $1 AND r.id = $3 AND r.handled_at IS NULL AND r.category NOT IN ('child','allegation','low_level') AND NOT (m.here AND m.there) AND m.person_id <> r.reporter_id AND m.person_id IS DISTINCT FROM p.author_id`;
const CLOSED = `SELECT r.reporter_id, 'moderation', concat('Your report was looked at: ', r.outcome), '/networks' FROM report r WHERE r.trust_id = $1 AND r.id = $3`;
const ACTED = `
  SELECT a.person_id, 'moderation', CASE a.act
      WHEN 'hide' THEN concat('Your post in “', t.title, '” was hidden: ', a.reason) WHEN 'unhide' THEN concat('Your post in “', t.title, '” can be read again')
      WHEN 'move' THEN concat('A thread you wrote in, “', t.title, '”, was moved to ', n.name, ': ', a.reason) WHEN 'split' THEN concat('A post of yours is now in the thread “', t.title, '”: ', a.reason)
      WHEN 'merge' THEN concat('A thread you wrote in was put together with “', t.title, '”: ', a.reason) WHEN 'suspend' THEN concat('You are suspended from ', n.name, ': ', a.reason)
      WHEN 'remove' THEN concat(b.name, ' took you out of ', n.name, CASE WHEN a.reason <> '' THEN ': ' END, a.reason) WHEN 'rename' THEN concat(b.name, ' renamed your thread “', a.reason, '”: it is “', t.title, '” now')
      WHEN 'add' THEN concat(b.name, ' added you to ', n.name, ': ', a.reason) WHEN 'lead' THEN concat(b.name, ' made you a lead of ', n.name, ': ', a.reason)
      WHEN 'no_lead' THEN concat('You no longer lead ', n.name, ': ', a.reason) WHEN 'settings' THEN concat(b.name, ', who looks after networks, changed ', n.name, ': ', a.reason)
      WHEN 'close' THEN concat('Your thread “', t.title, '” was closed: ', a.reason) WHEN 'open' THEN concat('Your thread “', t.title, '” is open again') ELSE concat('Your suspension from ', n.name, ' has ended. You may join again') END,
    CASE WHEN a.act IN ('hide','unhide') THEN concat('/networks/', a.network_id, '/threads/', a.thread_id, '?post=', a.post_id)
      WHEN a.act IN ('split','merge','close','open','rename') OR (a.act = 'move' AND EXISTS (SELECT 1 FROM circle_member m WHERE m.trust_id = $1 AND m.circle_id = a.network_id AND m.person_id = a.person_id)) THEN concat('/networks/', a.network_id, '/threads/', a.thread_id) ELSE concat('/networks/', a.network_id) END
  FROM moderation_act a JOIN person b ON b.trust_id = $1 AND b.id = a.by_id JOIN network n ON n.trust_id = $1 AND n.id = a.network_id LEFT JOIN thread t ON t.trust_id = $1 AND t.id = a.thread_id
  WHERE a.trust_id = $1 AND a.id = $3 AND a.person_id <> a.by_id`;

@Injectable()
export class OnModeration implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('report.made', 'notify readers', (tx, { reportId }, eventId) => this.notify.everyone(tx, eventId, MADE, [reportId]));
    this.subscribers.on('report.made', 'notify administrators', (tx, { reportId }, eventId) => this.notify.everyone(tx, eventId, UNHEARD, [reportId, ADMINISTRATORS]));
    this.subscribers.on('safeguarding.named', 'notify contact', (tx, { contactId }, eventId) => this.notify.everyone(tx, eventId, NAMED, [contactId]));
    this.subscribers.on('report.moved', 'notify leads', (tx, { reportId, fromId }, eventId) => this.notify.everyone(tx, eventId, MOVED, [reportId, fromId]));
    this.subscribers.on('report.closed', 'notify reporter', (tx, { reportId }, eventId) => this.notify.everyone(tx, eventId, CLOSED, [reportId]));
    this.subscribers.on('moderation.acted', 'notify person', (tx, { actId }, eventId) => this.notify.everyone(tx, eventId, ACTED, [actId]));
  }
}
