// The HTML part of a mail, made from its text: paragraphs and links, nothing that could be injected.

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const LINK = /https?:\/\/[^\s<>"']+/g;

export function htmlOf(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => `<p>${linked(paragraph).replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html><html lang="en-GB"><body style="font: 16px/1.5 system-ui, sans-serif; max-width: 36em">${paragraphs.join('')}</body></html>`;
}

function linked(text: string): string {
  let html = '';
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    html += `${escape(text.slice(from, match.index))}<a href="${escape(match[0])}">${escape(match[0])}</a>`;
    from = match.index + match[0].length;
  }
  return html + escape(text.slice(from));
}
