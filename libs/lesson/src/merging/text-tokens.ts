// Cuts lines of Markdown into the pieces they are merged by: words, signs and gaps; code keeps every space.
import { WORDS_AND_SIGNS } from '../word-runs';

export interface TextToken {
  /** Equal for pieces that say the same: in prose a space and a line end inside a paragraph are the same gap. */
  readonly key: string;
  readonly text: string;
  /** What is put together automatically never reaches over this: the end of a sentence, a line of its own, a cell. */
  readonly ends: boolean;
  readonly code: boolean;
}

const FENCE = /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})/;
const RULE = /^---[ \t]*\r?\n?$/;

/** Which lines are code, mathematics or front matter, where white space means something. */
export function codeLines(lines: readonly string[]): boolean[] {
  let fence: string | null = RULE.test(lines[0] ?? '') && lines.slice(1).some((line) => RULE.test(line)) ? '---' : null;
  return lines.map((line, index) => {
    if (fence === '---') {
      if (index > 0 && RULE.test(line)) fence = null;
      return true;
    }
    const mark = FENCE.exec(line)?.[1];
    if (fence === null) {
      if (mark) fence = mark;
      return mark !== undefined;
    }
    if (mark && mark[0] === fence[0] && mark.length >= fence.length && /^[ \t>]*[`~]+\s*$/.test(line)) fence = null;
    return true;
  });
}

/** Lines that begin something: a list item, a heading, a table row, a quotation, HTML, a definition, a rule, a fenced div. */
export const BEGINS = /^[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}(?:[ \t]|$)|\||>|<|\[[^\]]*\]:|:::|\{[%:.#]|[-*_=]{3,}[ \t]*$|\()/;
const TABLE = /^[ \t>]*\|/;
const GAP = /^\s+$/;
const SENTENCE_END = /[.!?:;。！？…]["'”’)\]*_]*$/u;

function lineTokens(line: string, code: boolean, nextBegins: boolean, into: TextToken[]): void {
  const body = line.replace(/\s+$/, '');
  const ending = line.slice(body.length);
  const table = !code && TABLE.test(line);
  let said = '';
  for (const text of body.match(WORDS_AND_SIGNS) ?? []) {
    const gap = GAP.test(text);
    const ends = (gap && !code && SENTENCE_END.test(said)) || (table && text === '|');
    const last = into.at(-1);
    // The indentation of a line that only goes on with a paragraph belongs to the gap between its words.
    if (gap && said === '' && last?.key === ' ' && last.text.endsWith('\n')) into[into.length - 1] = { ...last, text: last.text + text };
    else into.push({ key: gap && !code && said !== '' ? ' ' : text, text, ends, code });
    said = gap ? '' : said + text;
  }
  if (ending === '') return;
  const hardBreak = /^ {2,}\r?\n/.test(ending);
  const soft = !code && !nextBegins && !hardBreak && body !== '';
  into.push({ key: code ? ending : soft ? ' ' : body === '' ? '\n\n' : hardBreak ? '  \n' : '\n', text: ending, ends: !soft || SENTENCE_END.test(said), code });
}

/** The tokens of a run of lines, `code[index]` for each. */
export function textTokens(lines: readonly string[], code: readonly boolean[]): TextToken[] {
  const tokens: TextToken[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    lineTokens(line, code[index] ?? false, next === undefined || code[index + 1] === true || next.trim() === '' || BEGINS.test(next), tokens);
  });
  return tokens;
}
