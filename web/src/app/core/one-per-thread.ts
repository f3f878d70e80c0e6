// Of posts that were found, the first of each thread, and of no more threads than one takes in at a glance.
import type { ShortPost } from '@trellis/contracts';

const AT_A_GLANCE = 3;

export const onePerThread = (posts: readonly ShortPost[]): ShortPost[] =>
  posts.filter(({ thread }, at) => posts.findIndex((post) => post.thread.id === thread.id) === at).slice(0, AT_A_GLANCE);
