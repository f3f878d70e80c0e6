// The relations between the parts of an office file: which part a picture, a link or a slide is.
import { childrenNamed, readXml } from './xml';

/** The parts of an office file by their path inside it. */
export type Parts = ReadonlyMap<string, Uint8Array>;
export interface Relation { readonly type: string; readonly target: string; readonly external: boolean }

/** Targets are given as paths from the file's root; what leads outside of it leads nowhere. */
export function relationsOf(parts: Parts, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/');
  const [folder, name] = [part.slice(0, slash + 1), part.slice(slash + 1)];
  const bytes = parts.get(`${folder}_rels/${name}.rels`);
  const relations = new Map<string, Relation>();
  if (!bytes) return relations;
  for (const { attributes } of childrenNamed(readXml(bytes), 'Relationship')) {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    relations.set(attributes['Id'] ?? '', { type: (attributes['Type'] ?? '').replace(/^.*\//, ''), external, target: external ? target : resolved(folder, target) });
  }
  return relations;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
