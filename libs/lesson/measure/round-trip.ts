// Measures what of real lessons survives Markdown → document → Markdown.
import { lessonFromMarkdown, lessonToMarkdown, parseLesson, readLessonMarkdown, sameContent } from '../src/index';
import type { LessonDocument } from '../src/index';
import { markdownMeaning } from './markdown-meaning';
import type { Dollars } from './markdown-meaning';

export interface SourceLesson {
  readonly id: string;
  readonly sourceRepo: string;
  readonly bodyMarkdown: string;
}
/** One way of losing something, for one lesson. */
export interface Loss {
  readonly id: string;
  readonly what: 'meaning' | 'meaning without our dollar rule' | 'document' | 'spelling kept' | 'validation';
  readonly detail: string;
}
export interface RoundTripShare {
  lessons: number;
  /** The text comes back letter by letter from the document alone. */
  exact: number;
  /** … with the spelling remembered from import. */
  exactWithSpelling: number;
  /** The text that comes back is rendered the same. */
  sameMeaning: number;
  /** Reading what was written gives the same document. */
  stable: number;
}
export interface RoundTripReport {
  readonly all: RoundTripShare;
  readonly bySource: Readonly<Record<string, RoundTripShare>>;
  readonly losses: readonly Loss[];
  /** Milliseconds spent in reading, and in writing. */
  readonly readMs: number;
  readonly writeMs: number;
}

const none = (): RoundTripShare => ({ lessons: 0, exact: 0, exactWithSpelling: 0, sameMeaning: 0, stable: 0 });

/** Where two values part, as a short text. */
function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `${JSON.stringify(a.slice(Math.max(0, at - 60), at + 60))} ≠ ${JSON.stringify(b.slice(Math.max(0, at - 60), at + 60))}`;
}

class RoundTripMeter {
  readonly all = none();
  readonly bySource: Record<string, RoundTripShare> = {};
  readonly losses: Loss[] = [];
  readMs = 0;
  writeMs = 0;
  private ids = 0;
  private readonly newId = (): string => `b${(this.ids += 1)}`;

  measure(lesson: SourceLesson): void {
    const original = lesson.bodyMarkdown;
    const started = performance.now();
    const { doc, spelling } = readLessonMarkdown(original, { newId: this.newId });
    const read = performance.now();
    const written = lessonToMarkdown(doc);
    this.readMs += read - started;
    this.writeMs += performance.now() - read;

    const spelled = lessonToMarkdown(doc, { spelling });
    const unified = original.replace(/\r\n?/g, '\n');
    this.count(lesson, 'exact', written === original);
    this.count(lesson, 'exactWithSpelling', spelled === unified);
    if (spelled !== unified) this.lose(lesson, 'spelling kept', firstDifference(unified, spelled));
    this.checkMeaning(lesson, written);
    this.checkDocument(lesson, doc, written);
    this.count(lesson, 'lessons', true);
  }

  private checkMeaning(lesson: SourceLesson, written: string): void {
    const differs = (dollars: Dollars): string | null => {
      const [a, b] = [JSON.stringify(markdownMeaning(lesson.bodyMarkdown, dollars)), JSON.stringify(markdownMeaning(written, dollars))];
      return a === b ? null : firstDifference(a, b);
    };
    const loss = differs('plausible');
    if (loss !== null) this.lose(lesson, 'meaning', loss);
    this.count(lesson, 'sameMeaning', loss === null);
    // The yardstick must not lean on our own reading of dollars: read with the parser's own rule, they must say the same as well.
    const other = differs('any');
    if (loss === null && other !== null) this.lose(lesson, 'meaning without our dollar rule', other);
  }

  private checkDocument(lesson: SourceLesson, doc: LessonDocument, written: string): void {
    const again = lessonFromMarkdown(written, { newId: this.newId });
    const stable = sameContent(doc.content, again.content);
    if (!stable) this.lose(lesson, 'document', firstDifference(withoutIds(doc), withoutIds(again)));
    this.count(lesson, 'stable', stable);
    const parsed = parseLesson(JSON.parse(JSON.stringify(doc)));
    if (!parsed.ok) this.lose(lesson, 'validation', JSON.stringify(parsed.problems[0]));
    else if (JSON.stringify(parsed.doc) !== JSON.stringify(doc)) this.lose(lesson, 'validation', firstDifference(JSON.stringify(doc), JSON.stringify(parsed.doc)));
  }

  private lose(lesson: SourceLesson, what: Loss['what'], detail: string): void {
    this.losses.push({ id: lesson.id, what, detail });
  }

  private count(lesson: SourceLesson, what: keyof RoundTripShare, yes: boolean): void {
    const share = (this.bySource[lesson.sourceRepo] ??= none());
    if (!yes) return;
    share[what] += 1;
    this.all[what] += 1;
  }
}

const withoutIds = (doc: LessonDocument): string => JSON.stringify(doc).replace(/"id":"[^"]*",?/g, '');

export function measureRoundTrip(lessons: Iterable<SourceLesson>): RoundTripReport {
  const meter = new RoundTripMeter();
  for (const lesson of lessons) meter.measure(lesson);
  const { all, bySource, losses, readMs, writeMs } = meter;
  return { all, bySource, losses, readMs, writeMs };
}
