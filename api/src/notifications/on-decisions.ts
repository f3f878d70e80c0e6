// Everyone who was asked hears that a consultation opened, what was decided, and which answer they are owed or were given.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { abilitiesOf, ROLES, type Role } from '@trellis/contracts';
import { Subscribers, type Tx } from '@trellis/platform';
import { Notify } from './notify';

/** $4: whoever may answer for everything the trust expects. */
const MANAGERS = (Object.keys(ROLES) as Role[]).filter((role) => abilitiesOf([role]).includes('mandate.manage'));
/** Person x answers for it; where they no longer work here, those who manage what is expected do: nothing is owed by nobody. */
const answersFor = (whose: string): string => `x.trust_id = $1 AND x.active AND (x.id = ${whose} OR (NOT EXISTS (SELECT 1 FROM person o WHERE o.trust_id = $1 AND o.id = ${whose} AND o.active)
    AND EXISTS (SELECT 1 FROM person_role r WHERE r.trust_id = $1 AND r.person_id = x.id AND r.role = ANY ($4))))`;
/** Person x owns it or manages what is expected. */
const leads = (whose: string): string => `x.trust_id = $1 AND x.active AND (x.id = ${whose} OR EXISTS (SELECT 1 FROM person_role r WHERE r.trust_id = $1 AND r.person_id = x.id AND r.role = ANY ($4)))`;
const OPENED = `SELECT c.person_id, 'consultation', concat(CASE WHEN c.invited THEN 'You are invited to say what you think before it is decided: “' ELSE 'You are asked before it is decided: “' END, p.title, '”'), concat('/expectations/decisions/', p.id)
  FROM proposal p JOIN consulted c ON c.trust_id = $1 AND c.proposal_id = p.id WHERE p.trust_id = $1 AND p.id = $3 AND p.stage = 'consulting'`;
/** Whom one act added: invited while it was open, or come to those it asks since. */
const INVITED = `SELECT c.person_id, 'consultation', concat(CASE WHEN c.invited THEN 'You are invited to say what you think before it is decided: “' ELSE 'You are asked before it is decided: “' END, p.title, '”'), concat('/expectations/decisions/', p.id)
  FROM proposal p JOIN consulted c ON c.trust_id = $1 AND c.proposal_id = p.id JOIN asked_person i ON i.trust_id = $1 AND i.proposal_id = p.id AND i.person_id = c.person_id AND i.act_id = $4
  WHERE p.trust_id = $1 AND p.id = $3 AND p.stage = 'consulting'`;
/** The number is the published one; where nothing is shown, that is said. */
const CLOSED = `SELECT c.person_id, 'consultation', CASE WHEN said.answers > 0 THEN concat('What ', said.answers, ' colleagues said about “', p.title, '” can be read') WHEN said.words THEN concat('What colleagues said about “', p.title, '” can be read')
    ELSE concat('“', p.title, '” has closed. Too few answered for anything to be shown') END, concat('/expectations/decisions/', p.id)
  FROM proposal p JOIN consulted c ON c.trust_id = $1 AND c.proposal_id = p.id CROSS JOIN (SELECT
      (SELECT (f.figure->>'n')::int FROM pub.consultation_figure f WHERE f.trust_id = $1 AND f.proposal_id = $3 AND f.metric = 'view:suits' AND f.kind = 'trust' AND f.figure->>'suppressed' = 'false') AS answers,
      EXISTS (SELECT 1 FROM pub.consultation_point o WHERE o.trust_id = $1 AND o.proposal_id = $3) OR EXISTS (SELECT 1 FROM pub.consultation_comment o WHERE o.trust_id = $1 AND o.proposal_id = $3)
        OR EXISTS (SELECT 1 FROM named_view n WHERE n.trust_id = $1 AND n.proposal_id = $3 AND n.comment <> '') AS words) said
  WHERE p.trust_id = $1 AND p.id = $3 AND NOT (p.stage = 'closed' AND EXISTS (SELECT 1 FROM person x WHERE x.id = c.person_id AND ${answersFor('p.decider_id')}))
  UNION SELECT x.id, 'consultation', concat('“', p.title, '” has been consulted on and waits for your decision'), concat('/expectations/decisions/', p.id)
  FROM proposal p JOIN person x ON ${answersFor('p.decider_id')} WHERE p.trust_id = $1 AND p.id = $3 AND p.stage = 'closed'`;
/** Those who were asked, and whoever proposed it. */
const WITHDRAWN = `SELECT c.person_id, 'consultation', concat('Withdrawn before it closed: “', p.title, '”. What was answered is destroyed and was read by nobody. Because: ', p.withdrawal), concat('/expectations/decisions/', p.id)
  FROM proposal p JOIN (SELECT c.proposal_id, c.person_id FROM consulted c WHERE c.trust_id = $1 UNION SELECT w.id, w.created_by FROM proposal w JOIN person x ON x.trust_id = $1 AND x.id = w.created_by AND x.active WHERE w.trust_id = $1) c ON c.proposal_id = p.id
  WHERE p.trust_id = $1 AND p.id = $3`;
/** Those who were asked, and whoever proposed it. */
const DECIDED = `SELECT c.person_id, 'decision', concat(CASE p.outcome WHEN 'no' THEN 'Decided: we will not. “' WHEN 'changed' THEN 'Decided, with changes: “' ELSE 'Decided: “' END, p.title, '”'), concat('/expectations/decisions/', p.id)
  FROM proposal p JOIN (SELECT c.proposal_id, c.person_id FROM consulted c WHERE c.trust_id = $1 UNION SELECT w.id, w.created_by FROM proposal w JOIN person x ON x.trust_id = $1 AND x.id = w.created_by AND x.active WHERE w.trust_id = $1 AND w.created_by <> w.decided_by) c ON c.proposal_id = p.id
  WHERE p.trust_id = $1 AND p.id = $3`;
/** Those it asks. That nobody reviewed it is told to its owner and those who manage what is expected as well, whether or not they teach. */
const REVIEWED = `SELECT e.person_id, 'mandate', concat('“', m.title, '” ', CASE v.outcome WHEN 'kept' THEN 'was reviewed and is kept' WHEN 'loosened' THEN 'was loosened' WHEN 'lifted' THEN 'is no longer expected' ELSE 'is recommended only: nobody reviewed it in time' END), concat('/expectations/', m.id)
  FROM mandate_review v JOIN mandate m ON m.trust_id = $1 AND m.id = v.mandate_id
    JOIN (SELECT a.mandate_id, a.person_id FROM eligible a WHERE a.trust_id = $1 UNION SELECT o.id, x.id FROM mandate o JOIN person x ON ${leads('o.owner_id')} WHERE o.trust_id = $1) e ON e.mandate_id = m.id
    WHERE v.trust_id = $1 AND v.id = $3 AND (v.outcome = 'lapsed' OR EXISTS (SELECT 1 FROM eligible a WHERE a.trust_id = $1 AND a.mandate_id = m.id AND a.person_id = e.person_id))`;
const NEAR = `SELECT x.id, 'owed', concat('“', m.title, '” is due for review by ', to_char(m.review_on, 'FMDD FMMonth'), ', or it becomes a recommendation'), concat('/expectations/', m.id)
  FROM mandate m JOIN person x ON ${answersFor('m.owner_id')} WHERE m.trust_id = $1 AND m.id = $3`;
const OWED = `SELECT x.id, 'owed', concat(CASE WHEN x.id = m.owner_id THEN 'You owe' ELSE 'The trust owes' END, ' a response to those who rated “', m.title, '”, by ', to_char(r.due_on, 'FMDD FMMonth')), concat('/expectations/responses/', r.id)
  FROM mandate_response r JOIN mandate m ON m.trust_id = $1 AND m.id = r.mandate_id JOIN person x ON ${answersFor('m.owner_id')} WHERE r.trust_id = $1 AND r.id = $3`;
/** Those whom the wave asked, also where they have been excepted since. */
const GIVEN = `SELECT a.person_id, 'response', concat('You said, we did: “', m.title, '”'), concat('/expectations/responses/', r.id)
  FROM mandate_response r JOIN mandate m ON m.trust_id = $1 AND m.id = r.mandate_id JOIN response_asked a ON a.trust_id = $1 AND a.response_id = r.id WHERE r.trust_id = $1 AND r.id = $3`;
/** Where a school has no head, those who manage what is expected. */
const REQUESTED = `SELECT DISTINCT p.id, 'exception', concat('A group of ', CASE WHEN r.role = 'headteacher' THEN 'your school' ELSE s.name END, ' asks for an exception from “', m.title, '”. Please answer by ', to_char(x.due_on, 'FMDD FMMonth')), '/expectations/exceptions'
  FROM mandate_exception x JOIN school s ON s.trust_id = $1 AND s.id = x.school_id JOIN mandate m ON m.trust_id = $1 AND m.id = x.mandate_id JOIN person p ON p.trust_id = $1 AND p.active
  JOIN person_role r ON r.trust_id = $1 AND r.person_id = p.id AND CASE WHEN EXISTS (SELECT 1 FROM person h JOIN person_role hr ON hr.trust_id = $1 AND hr.person_id = h.id AND hr.role = 'headteacher' WHERE h.trust_id = $1 AND h.school_id = x.school_id AND h.active)
    THEN p.school_id = x.school_id AND r.role = 'headteacher' ELSE r.role = ANY ($4) END WHERE x.trust_id = $1 AND x.id = $3 AND x.status = 'asked'`;
const IN_GROUP = `p.school_id = x.school_id AND applies(m.school_ids, m.subjects, m.phases, p.school_id, p.phase, p.main_subject) AND in_group(x.subjects, x.phases, p.phase, p.main_subject)
      AND EXISTS (SELECT 1 FROM person_role r WHERE r.trust_id = $1 AND r.person_id = p.id AND r.role = 'teacher')`;
/** The group, its head and whoever asked; $4 who ended it. */
const ENDED = `SELECT p.id, 'exception', concat('The exception of ', CASE WHEN ${IN_GROUP} THEN 'your group' ELSE 'a group of your school' END, ' from “', m.title, '” ends after ', to_char(x.until, 'FMDD FMMonth')), concat('/expectations/', m.id)
  FROM mandate_exception x JOIN mandate m ON m.trust_id = $1 AND m.id = x.mandate_id JOIN person p ON p.trust_id = $1 AND p.active AND p.id <> $4
    AND (p.id = x.asked_by OR (${IN_GROUP}) OR (p.school_id = x.school_id AND EXISTS (SELECT 1 FROM person_role h WHERE h.trust_id = $1 AND h.person_id = p.id AND h.role = 'headteacher')))
  WHERE x.trust_id = $1 AND x.id = $3`;
/** Whoever asked, and the group it is for. */
const ANSWERED = `SELECT p.id, 'exception', concat(CASE x.status WHEN 'granted' THEN 'An exception was granted: “' ELSE 'No exception this time: “' END, m.title, '”'), concat('/expectations/', m.id)
  FROM mandate_exception x JOIN mandate m ON m.trust_id = $1 AND m.id = x.mandate_id JOIN person p ON p.trust_id = $1 AND p.active
    AND (p.id = x.asked_by OR (x.status = 'granted' AND ${IN_GROUP}))
  WHERE x.trust_id = $1 AND x.id = $3 AND x.answered_by <> p.id`;

@Injectable()
export class OnDecisions implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    const tell = (select: string) => (tx: Tx, about: string, eventId: string): Promise<void> => this.notify.everyone(tx, eventId, select, select.includes('$4') ? [about, MANAGERS] : [about]);
    this.subscribers.on('consultation.opened', 'notifications.consultation', (tx, { proposalId }, eventId) => tell(OPENED)(tx, proposalId, eventId));
    this.subscribers.on('consultation.invited', 'notifications.consultation', (tx, { proposalId, actId }, eventId) => this.notify.everyone(tx, eventId, INVITED, [proposalId, actId]));
    this.subscribers.on('consultation.closed', 'notifications.consultation', (tx, { proposalId }, eventId) => tell(CLOSED)(tx, proposalId, eventId));
    this.subscribers.on('consultation.withdrawn', 'notifications.consultation', (tx, { proposalId }, eventId) => tell(WITHDRAWN)(tx, proposalId, eventId));
    this.subscribers.on('decision.published', 'notifications.decision', (tx, { proposalId }, eventId) => tell(DECIDED)(tx, proposalId, eventId));
    this.subscribers.on('mandate.reviewed', 'notifications.mandate', (tx, { reviewId }, eventId) => tell(REVIEWED)(tx, reviewId, eventId));
    this.subscribers.on('review.near', 'notifications.review', (tx, { mandateId }, eventId) => tell(NEAR)(tx, mandateId, eventId));
    this.subscribers.on('response.owed', 'notifications.response', (tx, { responseId }, eventId) => tell(OWED)(tx, responseId, eventId));
    this.subscribers.on('response.given', 'notifications.response', (tx, { responseId }, eventId) => tell(GIVEN)(tx, responseId, eventId));
    this.subscribers.on('exception.requested', 'notifications.exception', (tx, { exceptionId }, eventId) => tell(REQUESTED)(tx, exceptionId, eventId));
    this.subscribers.on('exception.ended', 'notifications.exception', (tx, { exceptionId, personId }, eventId) => this.notify.everyone(tx, eventId, ENDED, [exceptionId, personId]));
    this.subscribers.on('exception.answered', 'notifications.exception', (tx, { exceptionId }, eventId) => tell(ANSWERED)(tx, exceptionId, eventId));
  }
}
