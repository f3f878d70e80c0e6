// What travels on the socket. A network's changes carry their content under its seq; everything else is thin.
import * as z from 'zod';
import { id } from './fields';
import type { NetworkChange } from './networks';

export interface ServerEvents {
  /** The network's history moved by one. A reader that misses a seq asks `network.changes`. */
  'network.change': (message: { networkId: string; change: NetworkChange }) => void;
  /** How far the history has come, said now and then: whoever missed the last steps learns of it without waiting for the next. */
  'network.reached': (message: { networkId: string; seq: number }) => void;
  /** I am no longer a member: forget what is held of it. */
  'network.left': (message: { networkId: string }) => void;
  /** My unread counts or notifications are different now: fetch them again. */
  'me.changed': (message: { what: 'unread' | 'notifications' | 'session' | 'networks' }) => void;
  /** Who has this network open now: ids only. */
  'network.presence': (message: { networkId: string; personIds: string[] }) => void;
  'thread.typing': (message: { threadId: string; personId: string; name: string }) => void;
}

/** Every request is answered; `seq` says how far the network has come, so that a reader knows whether it is level. */
export interface ClientEvents {
  'network.open': (message: { networkId: string }, answer: (reply: { ok: true; seq: number } | { ok: false; code: string }) => void) => void;
  'network.close': (message: { networkId: string }) => void;
  'thread.typing': (message: { networkId: string; threadId: string }) => void;
}

export const clientMessages = {
  'network.open': z.object({ networkId: id }),
  'network.close': z.object({ networkId: id }),
  'thread.typing': z.object({ networkId: id, threadId: id }),
} as const;
