// The queues of the outbox and of scheduled work, and what happens to a job that keeps failing.

export const QUEUE_SCHEMA = 'queue';
export const EVENT_QUEUE = 'event';
export const DEAD_QUEUE = 'dead';

/** A dead letter is kept for a month, where an administrator can see and retry it. */
export const QUEUES = [
  { name: DEAD_QUEUE, retryLimit: 0, retentionSeconds: 30 * 86_400, deleteAfterSeconds: 30 * 86_400 },
  { name: EVENT_QUEUE, retryLimit: 8, retryDelay: 1, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 120, deadLetter: DEAD_QUEUE, retentionSeconds: 14 * 86_400, deleteAfterSeconds: 86_400 },
] as const;
