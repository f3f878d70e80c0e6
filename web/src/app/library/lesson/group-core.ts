// Puts core blocks under a padlock that says why and until when; neighbours with the same words share one.
import { ICON_PATHS } from '../../kit/icon-paths';
import { coreWords } from './about-words';

export interface CoreChange { readonly blockId: string; readonly reason: string }
const SVG = 'http://www.w3.org/2000/svg';

/** The element that carries a block's marks: a table stands in a frame of its own. */
const markedOf = (block: Element): Element | null => (block.matches('[data-core]') ? block : block.querySelector(':scope > table[data-core]'));

/** @param suggest what "Suggest a change" does; absent: it is not offered */
export function groupCore(drawn: DocumentFragment, page: Document, changes: readonly CoreChange[], suggest?: (blockId: string) => void): void {
  const reasonOf = new Map(changes.map(({ blockId, reason }) => [blockId, reason]));
  let group: { readonly element: HTMLElement; readonly words: string } | undefined;
  for (const block of [...drawn.children]) {
    const marked = markedOf(block);
    // A note for teachers stays with the block it is about.
    if (!marked) { if (group && block.matches('.why-note')) group.element.append(block); else group = undefined; continue; }
    const blockId = marked.getAttribute('data-block-id') ?? '';
    const changed = reasonOf.get(blockId);
    const words = coreWords(marked.getAttribute('data-core-reason') ?? '', marked.getAttribute('data-core-until') ?? '') + (changed ? `. Changed in this version: ${changed}` : '');
    if (group?.words !== words) {
      const element = page.createElement('div');
      element.className = 'core-group';
      element.append(coreNote(page, words, suggest && (() => suggest(blockId))));
      block.before(element);
      group = { element, words };
    }
    group.element.append(block);
  }
}

function coreNote(page: Document, words: string, suggest?: () => void): HTMLElement {
  const note = page.createElement('p');
  note.className = 'core-note';
  const icon = page.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = page.createElementNS(SVG, 'path');
  path.setAttribute('d', ICON_PATHS.lock);
  icon.append(path);
  const text = page.createElement('span');
  text.textContent = words;
  note.append(icon, text);
  if (suggest) note.append(quietButton(page, 'Suggest a change', suggest));
  return note;
}

export function quietButton(page: Document, words: string, press: () => void): HTMLButtonElement {
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'lesson-button tr-no-print';
  button.textContent = words;
  button.addEventListener('click', press);
  return button;
}
