// Finds words in the lesson that is being written: marks every place, and one as the current.
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

export interface Place { readonly from: number; readonly to: number }
export interface Found { readonly words: string; readonly places: readonly Place[]; /** -1: none. */ readonly current: number }

const NOTHING: Found = { words: '', places: [], current: -1 };
const FIND = new PluginKey<Found>('find');
/** Beyond this, nobody steps through them one by one. */
const MOST = 1000;
const GAP = '\uFFFC';

/** As people compare: without case, accents and curly quotes. One letter stays one letter, so that positions hold. */
function plain(text: string): string {
  return [...text.toLowerCase()].map((letter) => {
    const base = letter.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/, "'").replace(/[“”]/, '"').replace(/\s/, ' ');
    return base.length === letter.length ? base : letter;
  }).join('');
}

export function findPlaces(doc: Node, words: string): Place[] {
  const wanted = plain(words);
  const places: Place[] = [];
  if (!wanted.trim()) return places;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return places.length < MOST;
    const text = plain(node.textBetween(0, node.content.size, undefined, (leaf) => (leaf.nodeSize === 1 && leaf.type.name.endsWith('Break') ? ' ' : GAP)));
    for (let at = text.indexOf(wanted); at >= 0 && places.length < MOST; at = text.indexOf(wanted, at + wanted.length)) places.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length });
    return false;
  });
  return places;
}

export const foundIn = (state: EditorState): Found => FIND.getState(state) ?? NOTHING;

/** Looks for these words from the cursor on; empty words end the search. */
export function lookFor(state: EditorState, words: string): Transaction {
  const places = findPlaces(state.doc, words);
  const after = places.findIndex(({ from }) => from >= state.selection.from);
  return goTo(state, { words, places, current: places.length ? Math.max(after, 0) : -1 });
}

/** To the next place, or the one before; round and round. */
export function step(state: EditorState, by: 1 | -1): Transaction {
  const found = foundIn(state);
  const { length } = found.places;
  return goTo(state, { ...found, current: length ? (found.current + by + length) % length : -1 });
}

function goTo({ tr, doc }: EditorState, found: Found): Transaction {
  const place = found.places[found.current];
  tr.setMeta(FIND, found);
  return place ? tr.setSelection(TextSelection.create(doc, place.from, place.to)).scrollIntoView() : tr;
}

export function finding(): Plugin<Found> {
  return new Plugin<Found>({
    key: FIND,
    state: {
      init: () => NOTHING,
      apply: (tr, before, _old, { doc }) => {
        const asked = tr.getMeta(FIND) as Found | undefined;
        if (asked) return asked;
        if (!tr.docChanged || !before.words) return before;
        const places = findPlaces(doc, before.words);
        return { ...before, places, current: Math.min(before.current, places.length - 1) };
      },
    },
    props: {
      decorations: (state) => {
        const { places, current } = foundIn(state);
        return places.length ? DecorationSet.create(state.doc, places.map(({ from, to }, index) => Decoration.inline(from, to, { class: index === current ? 'found found-now' : 'found' }))) : null;
      },
    },
  });
}
