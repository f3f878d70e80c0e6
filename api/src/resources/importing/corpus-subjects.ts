// What other publishers call a subject, as one of ours.
import { SUBJECTS } from '@trellis/contracts';

const OTHER_NAMES: Record<string, string> = {
  mathematics: 'maths', 'combined science': 'science', 'cooking and nutrition': 'design-and-technology', 'research skills': 'research-practice', pe: 'physical-education', re: 'religious-education',
  pshe: 'rshe-pshe', rshe: 'rshe-pshe', 'rshe (pshe)': 'rshe-pshe', art: 'art-and-design', 'design & technology': 'design-and-technology', 'english language': 'english', 'english literature': 'english', eyfs: 'early-years',
};
const BY_NAME = new Map<string, string>([...Object.entries(SUBJECTS).flatMap(([slug, name]): [string, string][] => [[slug, slug], [name.toLowerCase(), slug]]), ...Object.entries(OTHER_NAMES)]);
const SLUG_LENGTH = 60;

/** A known subject's slug; an unknown one becomes a slug of its own, `other` when nothing of it is left. */
export function subjectSlug(name: string): string {
  const plain = name.trim().toLowerCase();
  return BY_NAME.get(plain) ?? (plain.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').slice(0, SLUG_LENGTH).replace(/^-|-$/g, '') || 'other');
}
