// Where a sheet of A4 ends, so that the preview shows it and the printer keeps to it.

/** Something that stays in one piece on paper, in the order it stands. */
export interface Piece { readonly top: number; readonly bottom: number; /** A heading: never the last thing on a page. */ readonly leads: boolean; /** It begins a page whatever there is room for. */ readonly begins?: boolean }
export interface Pages { /** Indexes of the pieces that begin a page, the first page aside. */ readonly starts: readonly number[]; readonly count: number }

/** `height` is what a page holds. A piece that is higher than a page begins one and runs on. */
export function paginate(pieces: readonly Piece[], height: number): Pages {
  const starts: number[] = [];
  let from = pieces[0]?.top ?? 0;
  let first = 0;
  let overflow = 0;
  pieces.forEach((piece, index) => {
    if (piece.begins && index > 0) { starts.push(index); first = index; from = piece.top; }
    if (piece.bottom - from <= height) return;
    let start = index;
    while (start - 1 > first && pieces[start - 1]?.leads) start -= 1;
    if (start > first) { starts.push(start); first = start; from = pieces[start]?.top ?? from; }
    // It does not fit on a page of its own either: the next piece goes on where it ends.
    const over = Math.ceil((piece.bottom - from) / height) - 1;
    if (over > 0) { overflow += over; from += over * height; first = index; }
  });
  return { starts, count: pieces.length === 0 ? 0 : starts.length + 1 + overflow };
}

/** Elements that are cut between their parts, not through them. */
const CUT = 'article, section, header, footer, ul, ol, dl, table, thead, tbody, details, .core-group, .table-scroll, .chosen-only, .tr-lesson, [data-cut]';

interface Laid { readonly element: HTMLElement; readonly leads: boolean; readonly begins: boolean }

/** The pieces of a sheet, with their elements. */
export function piecesOf(sheet: Element): Laid[] {
  return [...sheet.children].flatMap((child): Laid[] => {
    if (!(child instanceof HTMLElement) || child.matches('.tr-no-print') || child.getBoundingClientRect().height === 0) return [];
    const inner = child.matches(CUT) ? piecesOf(child) : [];
    return inner.length > 0 ? inner : [{ element: child, leads: child.matches('h1, h2, h3, h4, h5, h6, .core-note, .choose-title, thead *'), begins: child.matches('.page-break') }];
  });
}
