// How what is said about a block is written in Markdown: a comment before it, which readers of Markdown do not show.
import { aboutAttributes } from './attribute-rules';
import type { AboutName } from './attribute-rules';
import type { Attributes, AttributeValue } from './document';

const WORDS: Readonly<Record<AboutName, string>> = { core: 'core', coreReason: 'reason', coreUntil: 'until', whyIntent: 'intent', whyMisconception: 'misconception', whyTiming: 'timing' };
const NAMES = Object.keys(WORDS) as readonly AboutName[];
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;', '\n': '&#10;' };
const MARKER = /^<!-- trellis:((?: [a-z]+(?:="[^"<>\n]*")?)+) -->$/;

const escape = (text: string): string => text.replace(/[&"<>\n]/g, (sign) => ESCAPES[sign] ?? sign);
const unescape = (text: string): string => text.replace(/&(?:amp|quot|lt|gt|#10);/g, (entity) => Object.keys(ESCAPES).find((sign) => ESCAPES[sign] === entity) ?? entity);

/** `<!-- trellis: core reason="Everyone sits this test" until="2027-07-31" -->`; null when nothing is said. */
export function writeAboutMarker(attrs: Attributes): string | null {
  const said = NAMES.flatMap((name) => {
    const value = attrs[name];
    if (value === true) return [WORDS[name]];
    return typeof value === 'string' ? [`${WORDS[name]}="${escape(value)}"`] : [];
  });
  return said.length > 0 ? `<!-- trellis: ${said.join(' ')} -->` : null;
}

/** What a comment says about the block after it; null for any other comment. */
export function readAboutMarker(source: string): Attributes | null {
  const said = MARKER.exec(source.trim())?.[1];
  if (said === undefined) return null;
  const attrs: Record<string, AttributeValue> = {};
  for (const [, word, raw] of said.matchAll(/ ([a-z]+)(?:="([^"]*)")?/g)) {
    const name = NAMES.find((known) => WORDS[known] === word);
    const value = raw === undefined ? true : unescape(raw);
    if (!name || aboutAttributes[name].check(value) !== null) return null;
    attrs[name] = value;
  }
  return attrs;
}
