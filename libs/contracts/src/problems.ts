// The problems the API answers with: code, HTTP status and the plain words a teacher reads. RFC 9457 on the wire.

export const PROBLEMS = {
  'request.invalid': [422, 'Please check what you entered'],
  'request.malformed': [400, 'That request could not be read'],
  'request.too_large': [413, 'That is too large to send'],
  'request.unsupported_type': [415, 'That kind of content is not accepted here'],
  'request.foreign_origin': [403, 'This request came from another site'],
  'request.key_reused': [422, 'That idempotency key was used for a different request'],
  'request.too_many': [429, 'Too many attempts. Please wait a little'],
  'route.not_found': [404, 'There is nothing at this address'],
  'session.required': [401, 'Please sign in'],
  'session.refused': [401, 'That e-mail address and password do not match'],
  'ability.missing': [403, 'Your role does not allow this'],
  'thing.not_found': [404, 'Not found, or not shared with you'],
  'thing.stale': [409, 'Someone changed this while you were working on it'],
  'thing.exists': [409, 'That already exists'],
  'link.expired': [410, 'That link has been used or has run out'],
  'document.invalid': [422, 'The lesson could not be saved as it is'],
  'merge.too_slow': [503, 'Putting these versions together takes too long. Please try again in a minute'],
  'change.clash': [409, 'You have already changed this part in your version'],
  'draft.unsaved': [409, 'You have unsaved work on your version. Save it first'],
  'core.reason_needed': [422, 'Say why you changed what the trust asks to keep'],
  'core.unexplained': [422, 'A core part needs a reason and a last day'],
  'file.refused': [422, 'That file cannot be accepted'],
  'file.no_room': [413, 'There is no room left for this file'],
  'upload.elsewhere': [409, 'This upload has come to another place'],
  'upload.unfinished': [409, 'The file has not arrived in full'],
  'offer.closed': [409, 'This offer has been answered or taken back already'],
  'thread.closed': [409, 'This thread is closed'],
  'decision.over': [409, 'This decision is not open for choosing'],
  'network.last_lead': [409, 'A network needs at least one lead'],
  'introduction.over': [409, 'This suggestion has been answered already'],
  'exception.ended': [409, 'This exception does not hold any more'],
  'mandate.over': [409, 'This expectation is not open for rating'],
  'wave.not_open': [409, 'There is no open wave'],
  'wave.already_open': [409, 'A wave is open already'],
  'consultation.closed': [409, 'This consultation is not open'],
  'consultation.stage': [409, 'That is not the next step for this proposal'],
  'consultation.too_soon': [409, 'A consultation stays open until its last day has ended'],
  'proposal.used': [409, 'What this proposal decided was put into effect already'],
  'view.too_many': [409, 'You keep as many views as one person can. Let one go first'],
  'point.too_many': [409, 'You have made as many points as one person can'],
  'verdict.given': [409, 'You have said so already'],
  'verdict.ended': [409, 'This was asked for sixty days after the answer, which are over'],
  'pulse.closed': [409, 'This survey is not open'],
  'pulse.days_taken': [409, 'Another survey is planned for these days'],
  'pulse.stage': [409, 'That is not the next step for this survey'],
  'response.given': [409, 'That has been answered already'],
  'fit.given': [409, 'You have said so already this school year'],
  'theme.answered': [409, 'That has been answered, so its themes stay as they are'],
  'exception.answered': [409, 'That request has been answered already'],
  'staff.changed': [409, 'Staff have changed since the preview. Please preview again'],
  'service.unavailable': [503, 'Trellis is starting or stopping. Please try again'],
  'fault': [500, 'Something went wrong on our side'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The body of every failed answer (application/problem+json). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail?: string;
  /** One per field; `path` as in the request body, e.g. `body.title`. */
  errors?: { path: string; message: string }[];
  requestId?: string;
  /** What the caller needs to resolve a conflict, e.g. the current revision. */
  context?: Record<string, unknown>;
}
