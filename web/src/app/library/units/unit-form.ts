// A unit as its form holds it, and as the API takes it.
import type { RouteTypes, UnitFull, Visibility } from '@trellis/contracts';
import { SUBJECTS, type KeyStage } from '@trellis/contracts/vocabulary';
import type { PlacedLesson } from './unit-lessons';

export interface UnitForm {
  readonly title: string; readonly summary: string; readonly subject: string; readonly keyStages: readonly string[]; readonly years: readonly string[];
  readonly visibility: Visibility; readonly networkId: string | null; readonly lessons: readonly PlacedLesson[]; readonly version: number;
}

export const emptyUnit = (subject: string): UnitForm => ({ title: '', summary: '', subject: subject in SUBJECTS ? subject : '', keyStages: [], years: [], visibility: 'private', networkId: null, lessons: [], version: 0 });

export const unitForm = (unit: UnitFull): UnitForm => ({
  title: unit.title, summary: unit.summary, subject: unit.subject, keyStages: unit.keyStages, years: unit.years.map(String), visibility: unit.visibility, networkId: unit.network?.id ?? null, version: unit.version,
  lessons: unit.items.flatMap(({ id, note, resource }) => (resource ? [{ key: id, id, resourceId: resource.id, title: resource.title, note }] : [])),
});

export const toBody = ({ lessons, keyStages, years, visibility, networkId, title, summary, subject }: UnitForm): RouteTypes['unit.create']['body'] => ({
  title, summary, subject, keyStages: keyStages as KeyStage[], years: years.map(Number), visibility, networkId: visibility === 'network' ? networkId : null,
  items: lessons.map(({ id, resourceId, note }) => ({ ...(id && { id }), resourceId, note })),
});
