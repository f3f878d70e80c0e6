// Turns a message of ours into a mail with a text and an HTML part, for whichever way it leaves.
import type { SendMailOptions } from 'nodemailer';
import type { Message } from './mail.port';

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function composeMail(from: string, { to, subject, text, html, id, unsubscribe }: Message): SendMailOptions {
  // One address, given as such: a comma in it cannot add another recipient.
  return {
    from, to: { name: '', address: to }, subject, text, html: html ?? toHtml(text), ...(id && { messageId: `<${id}@${hostOf(from)}>` }),
    headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe && { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }) },
  };
}

/** Of “Trellis <trellis@ash.example>”, ash.example. */
const hostOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';

/** Paragraphs and links, nothing else. */
function toHtml(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (character) => ESCAPED[character]!);
  const linked = escaped.replace(/https?:\/\/[^\s<]*[^\s<.,;:!?)]/g, (url) => `<a href="${url}">${url}</a>`);
  const paragraphs = linked.trim().split(/\n{2,}/).map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html><html lang="en-GB"><body style="font-family: sans-serif; max-width: 40em">${paragraphs.join('\n')}</body></html>`;
}
