// Puts the editor's state together: document, plugins, what an empty lesson says.
import { lessonSchema } from '@trellis/lesson/lesson-schema';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { Fragment, Node, Slice } from 'prosemirror-model';
import { EditorState, Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { DocumentJson } from '../lesson/lesson-document';
import { keepBlockIds, newBlockId } from './block-ids';
import { blockMarks } from './block-marks';
import { cleanPaste, looksLikeMarkdown, lostImages } from './clean-paste';
import { editorKeys, type KeyHooks } from './editor-keys';
import { finding } from './find';
import { typingRules } from './typing-rules';

export interface EditorHooks extends KeyHooks {
  /** First go at every key, for the slash menu. */
  key(event: KeyboardEvent): boolean;
  /** Images that were pasted or dropped, and where. */
  images(files: readonly File[], pos: number | null): void;
  failed(words: string): void;
}

/** A document holds at least a place to write, and every block has its id before the first change is compared. */
export function toDocument(json: DocumentJson): Node {
  const content = json.content?.length ? json.content : [{ type: 'paragraph', attrs: { id: newBlockId() } }];
  return Node.fromJSON(lessonSchema, { ...json, content });
}

export function createState(json: DocumentJson, hooks: EditorHooks): EditorState {
  return EditorState.create({
    doc: toDocument(json),
    plugins: [
      new Plugin({ props: { handleKeyDown: (_view, event) => hooks.key(event) } }),
      typingRules(), ...editorKeys(hooks), pasting(hooks), placeholder(), blockMarks(), keepBlockIds(), finding(), tableEditing(), dropCursor({ width: 2 }), gapCursor(), history(),
    ],
  });
}

const imagesIn = (data: DataTransfer | null): File[] => [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));

function pasting(hooks: EditorHooks): Plugin {
  let plainly = false;
  return new Plugin({
    props: {
      handleKeyDown: (_view, event) => { plainly = event.shiftKey; return false; },
      transformPastedHTML: cleanPaste,
      handlePaste: (view, event) => {
        const data = event.clipboardData;
        const text = data?.getData('text/plain') ?? '';
        const html = data?.getData('text/html') ?? '';
        const images = imagesIn(data);
        if (images.length && !html) { hooks.images(images, null); return true; }
        const lost = lostImages(html);
        if (lost) hooks.failed(`${lost === 1 ? 'A picture' : `${lost} pictures`} could not be pasted along. Copy each by itself, or drag the file into the lesson.`);
        if (html || plainly || view.state.selection.$from.parent.type.spec.code || !looksLikeMarkdown(text)) return false;
        void pasteMarkdown(view, text).catch(() => hooks.failed('That text could not be pasted. Try again.'));
        return true;
      },
      handleDrop: (view, event, _slice, moved) => {
        const images = moved ? [] : imagesIn(event.dataTransfer);
        if (!images.length) return false;
        hooks.images(images, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null);
        return true;
      },
    },
  });
}

async function pasteMarkdown(view: EditorView, text: string): Promise<void> {
  const { lessonFromMarkdown } = await import('@trellis/lesson/markdown-in');
  const { content } = lessonFromMarkdown(text, { newId: newBlockId });
  const blocks = content.filter(({ type }) => type !== 'frontMatter').map((block) => Node.fromJSON(lessonSchema, block));
  if (!view.isDestroyed) view.dispatch(view.state.tr.replaceSelection(Slice.maxOpen(Fragment.from(blocks))).scrollIntoView().setMeta('paste', true));
}

function placeholder(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const only = doc.childCount === 1 ? doc.firstChild : null;
        return only?.type.name === 'paragraph' && only.content.size === 0
          ? DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, { 'class': 'is-empty', 'data-placeholder': 'Write, paste, or type / for headings, tables, images…' })]) : null;
      },
    },
  });
}
