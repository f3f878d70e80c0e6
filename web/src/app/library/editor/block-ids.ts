// Keeps the id of every block through editing: new blocks get one, copies get their own, and what was there keeps its.
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';

interface Place { readonly node: Node; readonly pos: number }

/** 72 random bits, url-safe, like the server's. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_');
}

function collect(doc: Node): { readonly missing: Place[]; readonly byId: Map<string, Place[]> } {
  const missing: Place[] = [];
  const byId = new Map<string, Place[]>();
  doc.descendants((node, pos) => {
    if (!('id' in node.attrs)) return;
    const id: unknown = node.attrs['id'];
    if (typeof id !== 'string') missing.push({ node, pos });
    else byId.set(id, [...(byId.get(id) ?? []), { node, pos }]);
  });
  return { missing, byId };
}

/** Of several with one id: the one that has words (Enter at the start of a line leaves the id with the words), else the first. */
function keeper(places: readonly Place[]): Place | undefined {
  return places.find(({ node }) => !node.isTextblock || node.content.size > 0) ?? places[0];
}

/** Runs after every change; its corrections are undone together with the change. */
export function keepBlockIds(newId: () => string = newBlockId): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, { doc, tr }) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const { missing, byId } = collect(doc);
      const doubled = [...byId.values()].filter(({ length }) => length > 1).flatMap((places) => { const kept = keeper(places); return places.filter((place) => place !== kept); });
      const wanting = [...missing, ...doubled];
      // What is copied is the writer's own: the trust asked to keep the original.
      for (const { node, pos } of doubled) if (node.attrs['core'] === true) tr.setNodeAttribute(pos, 'core', false).setNodeAttribute(pos, 'coreReason', null).setNodeAttribute(pos, 'coreUntil', null);
      for (const { pos } of wanting) tr.setNodeAttribute(pos, 'id', newId());
      return wanting.length ? tr : null;
    },
  });
}
