// What the parser process is asked and what it answers: plain data that goes between processes.
import type { DocumentNode, LessonDocument } from '@trellis/lesson';
import type { Unpacked } from './unpack-lessons';

/** A lesson found in a file. Pictures are shown at the addresses they have in `pictures` until they are stored. */
export interface FoundLesson {
  readonly title: string | null;
  readonly blocks: DocumentNode[];
  readonly pictures: readonly FoundPicture[];
  readonly notes: readonly string[];
  readonly origin: { readonly resourceId: string; readonly number: number } | null;
  /** The text of a Markdown file, whose own import knows more about it. */
  readonly markdown: string | null;
}
export interface FoundPicture { readonly src: string; readonly type: string; readonly extension: string; readonly bytes: Uint8Array }

/** A file as it can be kept beside a lesson. */
export interface InspectedFile {
  readonly kind: string;
  readonly type: string;
  readonly extension: string;
  /** For search; cut where no reader would go on. */
  readonly text: string;
  readonly pages: number | null;
  /** A small picture of it (WebP), or of its first page. */
  readonly small: Uint8Array | null;
  readonly note: string | null;
  /** Of a picture: its size, and what is kept instead of what was sent. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly clean: Uint8Array | null;
}

export interface WordJob {
  readonly title: string; readonly authors: string; readonly language: string; readonly foot: string; readonly origin: FoundLesson['origin'];
  readonly lessons: readonly { readonly title: string; readonly document: LessonDocument; readonly credit: readonly string[] }[];
  readonly pictures: readonly { readonly src: string; readonly bytes: Uint8Array }[];
}
/** `read`: what the untouched file reads as, for finding its blocks again; and by which name in the file each picture went. */
export interface WrittenWord { readonly bytes: Uint8Array; readonly read: DocumentNode[] | null; readonly sources: readonly { readonly sha256: string; readonly src: string; readonly part: string }[] }

export type ParseJob =
  | { readonly do: 'inspect'; readonly name: string; readonly bytes: Uint8Array; /** A larger picture is drawn anew, so many pixels long. */ readonly mostSide?: number }
  | { readonly do: 'unpack'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly do: 'read'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly do: 'word'; readonly job: WordJob; readonly readBack: boolean }
  /** For tests: how the process behaves that misbehaves. */
  | { readonly do: 'hang' } | { readonly do: 'swell' };
export interface ParseAnswers { inspect: InspectedFile; unpack: Unpacked[] | null; read: FoundLesson; word: WrittenWord; hang: null; swell: null }

/** `refused`: something to tell the person; else a fault of the parser's. */
export type ParseReply = { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly refused: string } | { readonly id: number; readonly failed: string };
