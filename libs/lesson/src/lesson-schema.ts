// The one ProseMirror schema of a lesson, shared by the server's validation and the editor.
import { Schema } from 'prosemirror-model';
import { blockSpecs } from './block-specs';
import { inlineSpecs, markSpecs } from './inline-specs';
import { tableSpecs } from './table-specs';

export const lessonSchema = new Schema({
  topNode: 'doc',
  nodes: { doc: { content: 'frontMatter? block+' }, ...blockSpecs, ...tableSpecs, ...inlineSpecs },
  marks: markSpecs,
});
