// The mail itself: the same few lines as text and as HTML that reads well aloud, large and without pictures. Pure.
import type { Message } from '@trellis/platform';
import type { MailKind } from './period';

export interface DigestLine { readonly heading: string; readonly text: string; readonly link: string }
export interface DigestMail { readonly to: string; readonly name: string; readonly kind: MailKind; readonly lines: readonly DigestLine[]; readonly more: number; readonly origin: string; readonly token: string; readonly id: string }

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPED[character]!);

const TITLES: Record<MailKind, string> = { daily: 'Your day on Trellis', weekly: 'Your week on Trellis', report: 'Insight: the newest figures' };
const WHY: Record<MailKind, string> = {
  daily: 'You get this on school days, and only when there is something you have not read yet.',
  weekly: 'You get this once a week, and only when there is something you have not read yet.',
  report: 'You get this because you asked for it. Everyone in your trust can read the same pages.',
};
/** Where one chooses how often. */
const CHOICE: Record<MailKind, string> = { daily: '/me/notifications', weekly: '/me/notifications', report: '/insight/report' };

/** Says how much there is, and nothing of what: a subject is read on locked screens. */
export function digestSubject(kind: MailKind, count: number): string {
  return kind === 'report' ? TITLES.report : `${TITLES[kind]}: ${count === 1 ? 'one thing' : `${count} things`}`;
}

export function composeDigest(mail: DigestMail): Message {
  const { to, kind, lines, more, origin, token, id } = mail;
  return { to, id, subject: digestSubject(kind, lines.length + more), text: asText(mail), html: asHtml(mail), unsubscribe: `${origin}/api/unsubscribe/${token}` };
}

const moreWords = (more: number): string => (more === 1 ? 'One more is in Trellis.' : `${more} more are in Trellis.`);

function asText({ name, kind, lines, more, origin, token }: DigestMail): string {
  const said = lines.map(({ heading, text, link }) => `${heading}\n${text}\n${origin}${link}`);
  return [
    `Hello ${name},`, ...said, ...(more ? [`${moreWords(more)} ${origin}/`] : []),
    `${WHY[kind]}\nChange how often: ${origin}${CHOICE[kind]}\nStop these mails, without signing in: ${origin}/unsubscribe/${token}`,
  ].join('\n\n') + '\n';
}

/** Colours have a contrast of at least 7 to 1; the letters grow with the reader's own setting. */
function asHtml({ name, kind, lines, more, origin, token }: DigestMail): string {
  const link = (path: string, words: string): string => `<a href="${safe(origin + path)}" style="color:#0b4a78">${safe(words)}</a>`;
  const items = lines.map(({ heading, text, link: path }) => `<li style="margin:0 0 1.25em"><h2 style="font-size:1.05em;margin:0 0 .2em">${safe(heading)}</h2><p style="margin:0">${link(path, text)}</p></li>`).join('');
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${safe(digestSubject(kind, lines.length + more))}</title></head>`
    + '<body style="margin:0;padding:1.5em;font-family:Arial,Helvetica,sans-serif;font-size:1em;line-height:1.5;color:#1c1c1c;background:#ffffff"><main style="max-width:36em">'
    + `<h1 style="font-size:1.3em;margin:0 0 .6em">${TITLES[kind]}</h1><p>Hello ${safe(name)},</p><ul style="list-style:none;margin:0;padding:0">${items}</ul>`
    + `${more ? `<p>${link('/', moreWords(more))}</p>` : ''}<p style="color:#4a4a4a;border-top:1px solid #8a8a8a;padding-top:1em">${safe(WHY[kind])}<br>${link(CHOICE[kind], 'Change how often')}<br>${link(`/unsubscribe/${token}`, 'Stop these mails, without signing in')}</p></main></body></html>`;
}
