// The queues of the outbox and of scheduled work, and what happens to a job that keeps failing.

export const QUEUE_SCHEMA = 'queue';
export const EVENT_QUEUE = 'event';
export const DEAD_QUEUE = 'dead';
export const SEARCH_QUEUE = 'search-index';
export const DIGEST_QUEUE = 'digest';
export const CHANNEL_QUEUE = 'channel';

/** A dead letter is kept for a month, where an administrator can see and retry it. */
export const QUEUES = [
  { name: DEAD_QUEUE, retryLimit: 0, retentionSeconds: 30 * 86_400, deleteAfterSeconds: 30 * 86_400 },
  { name: EVENT_QUEUE, retryLimit: 8, retryDelay: 1, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 120, deadLetter: DEAD_QUEUE, retentionSeconds: 14 * 86_400, deleteAfterSeconds: 86_400 },
  // An engine beside the database may be away for hours; the documents wait for it.
  { name: SEARCH_QUEUE, retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 300, deadLetter: DEAD_QUEUE, retentionSeconds: 14 * 86_400, deleteAfterSeconds: 3600 },
  // Mail servers and chat servers may be away for hours; neither keeps anything else waiting.
  { name: DIGEST_QUEUE, retryLimit: 12, retryDelay: 20, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 300, deadLetter: DEAD_QUEUE, retentionSeconds: 7 * 86_400, deleteAfterSeconds: 86_400 },
  { name: CHANNEL_QUEUE, retryLimit: 12, retryDelay: 10, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 300, deadLetter: DEAD_QUEUE, retentionSeconds: 7 * 86_400, deleteAfterSeconds: 86_400 },
] as const;
