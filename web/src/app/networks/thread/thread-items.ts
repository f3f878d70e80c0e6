// A thread as it is laid out: posts with the day each day begins with, and the line before the first new one.
import type { Post } from '@trellis/contracts';

export interface ThreadItem { readonly post: Post; /** A new day begins here. */ readonly day: string | null; readonly firstNew: boolean }

const dayOf = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

function dayWords(at: Date, now: Date): string {
  const words = dayOf.format(at);
  if (words === dayOf.format(now)) return 'Today';
  if (words === dayOf.format(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) return 'Yesterday';
  return at.getFullYear() === now.getFullYear() ? shortDay.format(at) : words;
}

/** @param lookedAt the seq read when last looked; the line stands before the first post of someone else after it, unless that is the thread's first */
export function layOut(posts: readonly Post[], lookedAt: number, me: string | undefined, now: Date): ThreadItem[] {
  const firstNew = posts.find((post) => post.seq > lookedAt && post.author.id !== me);
  let before = '';
  return posts.map((post, index) => {
    const day = dayWords(new Date(post.at), now);
    const item = { post, day: day === before ? null : day, firstNew: post === firstNew && index > 0 };
    before = day;
    return item;
  });
}
