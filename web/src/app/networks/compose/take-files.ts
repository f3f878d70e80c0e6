// Which of the files given to a post are taken: each once, and no more than it has room for; and what is said of the others.
import { MOST_FILES } from './compose-text';

type OfDevice = Pick<File, 'name' | 'size' | 'lastModified'>;
/** Which file of this device it is, as far as a browser says: one that was changed since is another. */
export const fileKey = ({ name, size, lastModified }: OfDevice): string => `${name}:${size}:${lastModified}`;

/** @param here the keys of what the post has already; of what came another way there is none */
export function takeFiles<T extends OfDevice>(given: readonly T[], here: readonly (string | undefined)[]): { readonly taken: readonly T[]; readonly said: string } {
  const known = new Set(here);
  const fresh = given.filter((file, at) => !known.has(fileKey(file)) && given.findIndex((one) => fileKey(one) === fileKey(file)) === at);
  const room = Math.max(0, MOST_FILES - here.length);
  const tooMany = fresh.slice(room).map(({ name }) => name);
  const again = [...new Set(given.filter((file) => !fresh.includes(file)).map(({ name }) => name))];
  const said = [...again.map((name) => `${name} is attached already.`), ...(tooMany.length ? [`A post can have ${MOST_FILES} files. Left out: ${tooMany.join(', ')}.`] : [])];
  return { taken: fresh.slice(0, room), said: said.join(' ') };
}
