// Who may read a resource, as the words that a reader's own audience is matched against.
import type { Visibility } from '@trellis/contracts';

export interface Owned { readonly authorId: string; readonly schoolId: string; readonly networkId: string | null }

/** The author always; with `school` their school as it was when they made it, with `network` its members, with `trust` everyone. */
export function audienceOf(visibility: Visibility, { authorId, schoolId, networkId }: Owned): string[] {
  const author = `person:${authorId}`;
  if (visibility === 'trust') return [author, 'trust'];
  if (visibility === 'school') return [author, `school:${schoolId}`];
  if (visibility === 'network' && networkId) return [author, `circle:${networkId}`];
  return [author];
}
