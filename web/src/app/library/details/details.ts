// What is said about a resource, as a form holds it and as the API takes it.
import type { ResourceFull, RouteTypes, Visibility } from '@trellis/contracts';
import type { KeyStage, ResourceKind } from '@trellis/contracts/vocabulary';

export interface Details {
  readonly title: string; readonly summary: string; readonly subject: string; readonly keyStages: readonly string[]; readonly years: readonly string[];
  readonly topic: string; readonly kind: string; readonly minutesSaved: string; readonly licence: string; readonly attribution: string;
  readonly visibility: Visibility; readonly networkId: string | null;
}
type Fields = Omit<RouteTypes['resource.create']['body'], 'document'>;

export const emptyDetails = (subject: string): Details => ({
  title: '', summary: '', subject, keyStages: [], years: [], topic: '', kind: 'lesson', minutesSaved: '', licence: 'trust-owned', attribution: '', visibility: 'private', networkId: null,
});

export const detailsOf = (lesson: ResourceFull): Details => ({
  title: lesson.title, summary: lesson.summary, subject: lesson.subject, keyStages: lesson.keyStages, years: lesson.years.map(String), topic: lesson.topic, kind: lesson.kind,
  minutesSaved: lesson.minutesSaved === null ? '' : String(lesson.minutesSaved), licence: lesson.licence, attribution: lesson.attribution,
  visibility: lesson.visibility, networkId: lesson.network?.id ?? null,
});

export const toFields = (details: Details): Fields => ({
  ...details, keyStages: details.keyStages as KeyStage[], years: details.years.map(Number), kind: details.kind as ResourceKind,
  minutesSaved: details.minutesSaved.trim() === '' ? null : Number(details.minutesSaved), networkId: details.visibility === 'network' ? details.networkId : null,
});
