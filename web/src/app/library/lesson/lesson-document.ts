// The API's document, validated there block by block, as the lesson library knows it.
import type { ResourceFull } from '@trellis/contracts';
import type { LessonDocument } from '@trellis/lesson/document';

export type DocumentJson = ResourceFull['document'];

export const asLesson = (document: DocumentJson): LessonDocument => ({ type: 'doc', content: (document.content ?? []) as unknown as LessonDocument['content'] });
export const asJson = (document: LessonDocument): DocumentJson => document as unknown as DocumentJson;
