// What Word and Google Docs put on the clipboard, brought back to what was meant. Works on text only: the schema decides what stays.
const COMMENTS = /<!--[^]*?-->|<!\[(?:if|endif)[^>]*>/gi;
const HEAD = /<(style|script|xml|title|head)\b[^]*?<\/\1>/gi;
const OFFICE_TAGS = /<\/?(?:o|w|v|m|st1):[^>]*>/gi;
/** Google wraps everything in a bold that is not bold. */
const GOOGLE_WRAPPER = /<b\s[^>]*id="docs-internal-guid[^>]*>/i;
/** Pictures of a file on the other's disk, or in a mail: nobody else could see them. */
const LOST_IMAGES = /<img\b(?![^>]*\ssrc=["'](?:https?:\/\/|\/(?!\/)))[^>]*>/gi;
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
  if (isWord) clean = joinWordLists(clean);
  return clean;
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
