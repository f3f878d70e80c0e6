// What Word's named styles mean for a lesson: headings, quotations, code, lists; through the styles they are based on.
import { childrenNamed, find, readXml, type XmlElement } from './xml';
import type { Parts } from './relations';

export interface StyleMeaning {
  readonly heading?: number;
  readonly title?: boolean;
  readonly role?: 'quote' | 'code' | 'html' | 'continued' | 'contents' | 'rule' | 'credit' | 'calloutTitle';
  readonly marks?: readonly ('strong' | 'em' | 'code' | 'strike' | 'sub' | 'sup')[];
  readonly numbering?: { readonly id: string; readonly level: number };
  readonly callout?: string;
}

const val = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];
/** Off when it says so; on when it is there and says nothing. */
export const isOn = (element: XmlElement | undefined): boolean | undefined => (element ? !['0', 'false', 'off', 'none'].includes(val(element) ?? '1') : undefined);

export class WordStyles {
  private readonly byId = new Map<string, XmlElement>();
  private readonly known = new Map<string, StyleMeaning>();

  constructor(parts: Parts, path = 'word/styles.xml') {
    const bytes = parts.get(path);
    if (bytes) for (const style of childrenNamed(readXml(bytes), 'w:style')) this.byId.set(style.attributes['w:styleId'] ?? '', style);
  }

  meaning(id: string | undefined, depth = 0): StyleMeaning {
    if (id === undefined) return {};
    const known = this.known.get(id);
    if (known) return known;
    const style = this.byId.get(id);
    const based = style && depth < 20 ? val(find(style, 'w:basedOn')) : undefined;
    const meaning = { ...(based ? this.meaning(based, depth + 1) : {}), ...ownMeaning(id, style) };
    this.known.set(id, meaning);
    return meaning;
  }
}

function ownMeaning(id: string, style: XmlElement | undefined): StyleMeaning {
  const name = (val(find(style, 'w:name')) ?? id).toLowerCase();
  const level = /^heading ?([1-9])/.exec(name)?.[1] ?? outlineOf(style);
  if (level !== undefined) return { heading: Math.min(6, Number(level)) };
  if (name === 'title') return { title: true };
  if (/^callout ?title/.test(name)) return { role: 'calloutTitle' };
  if (name.startsWith('callout')) return { callout: id.replace(/^Callout/, '') };
  if (/quote/.test(name)) return { role: 'quote' };
  if (name === 'html source') return { role: 'html' };
  if (/^(html preformatted|preformatted|source code|plain text|code block|macro)/.test(name)) return { role: 'code' };
  if (/^list continue/.test(name)) return { role: 'continued' };
  if (/^(toc |toc heading|table of figures)/.test(name)) return { role: 'contents' };
  if (name === 'dividing line' || name === 'horizontal line') return { role: 'rule' };
  if (name === 'licence and credit') return { role: 'credit' };
  return { ...marksOf(name, style), ...numberingOf(style) };
}

function outlineOf(style: XmlElement | undefined): string | undefined {
  const level = val(find(style, 'w:pPr', 'w:outlineLvl'));
  return level === undefined || Number(level) > 8 ? undefined : String(Number(level) + 1);
}

function marksOf(name: string, style: XmlElement | undefined): StyleMeaning {
  if (style?.attributes['w:type'] !== 'character') return {};
  if (name === 'strong') return { marks: ['strong'] };
  if (name === 'emphasis') return { marks: ['em'] };
  return /code|verbatim|keyboard|typewriter/.test(name) ? { marks: ['code'] } : {};
}

function numberingOf(style: XmlElement | undefined): StyleMeaning {
  const id = val(find(style, 'w:pPr', 'w:numPr', 'w:numId'));
  return id === undefined ? {} : { numbering: { id, level: Number(val(find(style, 'w:pPr', 'w:numPr', 'w:ilvl')) ?? 0) } };
}

/** A level of a list: lists of one `family` go on counting where another of it ended, unless they restart. */
export interface ListLevel { readonly ordered: boolean; readonly start: number; readonly family: string; readonly restarts: boolean }

/** Which lists are numbered, and where each begins. */
export class WordNumbering {
  private readonly levels = new Map<string, Map<number, ListLevel>>();

  constructor(parts: Parts) {
    const bytes = parts.get('word/numbering.xml');
    if (!bytes) return;
    const root = readXml(bytes);
    const abstract = new Map(childrenNamed(root, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]));
    for (const num of childrenNamed(root, 'w:num')) {
      const levels = new Map<number, ListLevel>();
      const family = val(find(num, 'w:abstractNumId')) ?? '';
      for (const level of childrenNamed(abstract.get(family), 'w:lvl')) {
        const format = val(find(level, 'w:numFmt')) ?? 'decimal';
        levels.set(Number(level.attributes['w:ilvl']), { ordered: format !== 'bullet' && format !== 'none', start: startOf(val(find(level, 'w:start'))), family, restarts: false });
      }
      for (const over of childrenNamed(num, 'w:lvlOverride')) {
        const level = Number(over.attributes['w:ilvl']);
        const start = val(find(over, 'w:startOverride'));
        if (start !== undefined) levels.set(level, { ordered: levels.get(level)?.ordered ?? true, start: startOf(start), family, restarts: true });
      }
      this.levels.set(num.attributes['w:numId'] ?? '', levels);
    }
  }

  at(id: string, level: number): ListLevel | undefined {
    return id === '0' ? undefined : this.levels.get(id)?.get(level) ?? (this.levels.has(id) ? { ordered: false, start: 1, family: '', restarts: false } : undefined);
  }
}

const startOf = (value: string | undefined): number => { const start = Number(value ?? 1); return Number.isInteger(start) && start >= 0 && start < 999_999_999 ? start : 1; };
