// What Word and Google Docs put on the clipboard, brought back to what was meant. Works on text only: the schema decides what stays.
const COMMENTS = /<!--[^]*?-->|<!\[(?:if|endif)[^>]*>/gi;
const HEAD = /<(style|script|xml|title|head)\b[^]*?<\/\1>/gi;
const OFFICE_TAGS = /<\/?(?:o|w|v|m|st1):[^>]*>/gi;
/** Google wraps everything in a bold that is not bold. */
const GOOGLE_WRAPPER = /<b\s[^>]*id="docs-internal-guid[^>]*>/i;
/** Pictures of a file on the other's disk, or in a mail: nobody else could see them. */
const LOST_IMAGES = /<img\b(?![^>]*\ssrc=["'](?:https?:\/\/|\/(?!\/)))[^>]*>/gi;
/** Addresses that Google leads over its own counter. */
const GOOGLE_LINK = /href="https:\/\/www\.google\.com\/url\?(?:[^"]*?&(?:amp;)?)?q=([^"&]+)[^"]*"/gi;
/** Raised and lowered letters that are only styled so. */
const RAISED = /<span\b[^>]*\bvertical-align:\s*(sub|super)\b[^>]*>([^<]*)<\/span>/gi;
const GOOGLE_TICK = /<li\b(?=[^>]*\brole="checkbox")(?=[^>]*\baria-checked="(true|false)")[^>]*>/gi;
/** What was struck out while changes were tracked, and remarks in the margin. */
const TRACKED = /<del\b[^>]*>[^]*?<\/del>|<div\b[^>]*mso-element:\s*comment-list[^]*?<\/div>\s*(?:<\/div>)?|<a\b[^>]*mso-comment-reference[^>]*>|<span\b[^>]*MsoCommentReference[^>]*>[^]*?<\/span>/gi;
/** Empty lines that only make room: the lesson has its own spaces. */
const SPACERS = /<p\b[^>]*>(?:\s|&nbsp;|\u00A0|<br[^>]*>|<\/?(?:span|b|i|u|font)\b[^>]*>)*<\/p>/gi;
const WORD_STYLES: readonly (readonly [RegExp, string])[] = [
  [/<p\b[^>]*\bclass="?MsoTitle\b[^>]*>([^]*?)<\/p>/gi, '<h1>$1</h1>'], [/<p\b[^>]*\bclass="?MsoSubtitle\b[^>]*>([^]*?)<\/p>/gi, '<h2>$1</h2>'],
  [/<p\b[^>]*\bclass="?Mso(?:Intense)?Quote\b[^>]*>([^]*?)<\/p>/gi, '<blockquote><p>$1</p></blockquote>'],
];
/** A paragraph that Word shows as a list item; its sign or number stands in a span that says "ignore me". */
const WORD_ITEM = /<p\b[^>]*\bmso-list:\s*l\d+\s+level(\d)[^>]*>([^]*?)<\/p>/gi;
const WORD_SIGN = /<span\b[^>]*mso-list:\s*Ignore[^>]*>((?:[^<]|<(?!\/span>))*(?:<span\b[^>]*>[^<]*<\/span>(?:[^<]|<(?!\/span>))*)*)<\/span>/i;

interface Item { readonly level: number; readonly ordered: boolean; readonly content: string }

/** `html` as the clipboard has it; returns HTML for the schema to read. */
export function cleanPaste(html: string): string {
  const isWord = /mso-|urn:schemas-microsoft-com/i.test(html);
  // Word's signs stand between conditional comments, whose marks go while what they hold stays.
  let clean = html.replace(COMMENTS, '').replace(HEAD, '').replace(OFFICE_TAGS, '').replace(LOST_IMAGES, '');
  if (GOOGLE_WRAPPER.test(clean)) clean = clean.replace(GOOGLE_WRAPPER, '').replace(/<\/b>(?![^]*<\/b>)/i, '');
  clean = clean.replace(GOOGLE_LINK, (link, target: string) => `href="${readable(target) ?? link.slice(6, -1)}"`);
  clean = clean.replace(RAISED, (_all, how: string, text: string) => (how === 'sub' ? `<sub>${text}</sub>` : `<sup>${text}</sup>`)).replace(GOOGLE_TICK, '<li data-checked="$1">');
  if (isWord) clean = joinWordLists(WORD_STYLES.reduce((text, [style, element]) => text.replace(style, element), clean.replace(TRACKED, '').replace(/<\/?ins\b[^>]*>/gi, '')));
  return isWord || /docs-internal-guid/i.test(html) ? clean.replace(SPACERS, '').replace(/<br\b[^>]*>(?=\s*<(?:p|h\d|ul|ol|table)\b)|<br\b[^>]*Apple-interchange-newline[^>]*>/gi, '') : clean;
}

/** How many pictures of what is pasted nobody else could see. */
export const lostImages = (html: string): number => html.replace(COMMENTS, '').match(LOST_IMAGES)?.length ?? 0;

function readable(address: string): string | undefined {
  try {
    return decodeURIComponent(address).replaceAll('"', '%22').replaceAll('&', '&amp;');
  } catch {
    // Not an address that was written by Google after all: it stays as it came.
    return undefined;
  }
}

function joinWordLists(html: string): string {
  const pieces: string[] = [];
  let items: Item[] = [];
  let end = 0;
  const close = (): void => { if (items.length) pieces.push(writeList(items)); items = []; };
  for (const match of html.matchAll(WORD_ITEM)) {
    const between = html.slice(end, match.index);
    if (between.trim()) { close(); pieces.push(between); }
    const inner = match[2] ?? '';
    const sign = (WORD_SIGN.exec(inner)?.[1] ?? '').replace(/<[^>]*>|&nbsp;|\s/g, '');
    items.push({ level: Number(match[1]), ordered: /^[\da-z]{1,4}[.)]$/i.test(sign), content: inner.replace(WORD_SIGN, '') });
    end = match.index + match[0].length;
  }
  close();
  return pieces.join('') + html.slice(end);
}

/** Nested lists by level; a level that is skipped counts as one. */
function writeList(items: readonly Item[]): string {
  let html = '';
  const open: { readonly level: number; readonly tag: string }[] = [];
  for (const { level, ordered, content } of items) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) html += `</li></${open.pop()?.tag}>`;
    if ((open.at(-1)?.level ?? 0) < level) {
      const tag = ordered ? 'ol' : 'ul';
      open.push({ level, tag });
      html += `<${tag}>`;
    } else html += '</li>';
    html += `<li><p>${content}</p>`;
  }
  while (open.length) html += `</li></${open.pop()?.tag}>`;
  return html;
}

/** Whether a plain text was written as Markdown: two signs of it, or one that is nothing else. */
export function looksLikeMarkdown(text: string): boolean {
  const signs = [/^#{1,6} \S/m, /^\s*[-*+] \S/m, /^\s*\d+[.)] \S/m, /^\|.+\|\s*$/m, /^```/m, /^> \S/m, /\*\*[^*\n]+\*\*/, /\[[^\]\n]+\]\((?:https?:|\/)[^)\s]+\)/, /\$\$[^]+?\$\$/];
  const found = signs.filter((sign) => sign.test(text)).length;
  return found >= 2 || [/^#{1,6} \S/m, /^\|[-: |]+\|\s*$/m, /^```/m].some((sign) => sign.test(text));
}
