// A Word equation as TeX.
import { ACCENTS, FUNCTIONS, texOfSigns } from './math-signs';
import { childrenNamed, elementsOf, find, textOf, type XmlElement } from './xml';

type Write = (element: XmlElement) => string;

const part = (element: XmlElement, name: string): string => inside(find(element, name)).trim();
const value = (element: XmlElement, ...path: string[]): string | undefined => find(element, ...path)?.attributes['m:val'];
/** One sign needs no braces around it, except after a command. */
const braced = (tex: string): string => `{${tex}}`;
const script = (sign: '^' | '_', tex: string): string => (tex === '' ? '' : `${sign}${/^[A-Za-z0-9]$/.test(tex) ? tex : braced(tex)}`);
/** What a script stands on: groups of several signs are kept together. */
const base = (tex: string): string => (tex === '' ? '{}' : /^([A-Za-z0-9]|\\[A-Za-z]+|\\left[^]*\\right.)$/.test(tex) ? tex : braced(tex));

const FENCES: Record<string, string> = { '(': '(', ')': ')', '[': '[', ']': ']', '{': '\\{', '}': '\\}', '|': '|', '‖': '\\|', '⟨': '\\langle ', '⟩': '\\rangle ', '⌊': '\\lfloor ', '⌋': '\\rfloor ', '⌈': '\\lceil ', '⌉': '\\rceil ', '': '.' };

function delimited(element: XmlElement): string {
  const open = value(element, 'm:dPr', 'm:begChr') ?? '(';
  const close = value(element, 'm:dPr', 'm:endChr') ?? ')';
  const between = value(element, 'm:dPr', 'm:sepChr') ?? '|';
  const parts = childrenNamed(element, 'm:e');
  const only = parts.length === 1 ? elementsOf(parts[0]).filter(({ name }) => name !== 'm:ctrlPr') : [];
  if (only.length === 1 && only[0]!.name === 'm:m') {
    const kind = { '(': 'pmatrix', '[': 'bmatrix', '|': 'vmatrix', '{': close === '' ? 'cases' : 'Bmatrix' }[open];
    if (kind) return `\\begin{${kind}}${rows(only[0]!)}\\end{${kind}}`;
  }
  if (only.length === 1 && only[0]!.name === 'm:eqArr' && open === '{' && close === '') return `\\begin{cases}${lines(only[0]!)}\\end{cases}`;
  return `\\left${FENCES[open] ?? texOfSigns(open)}${parts.map((each) => inside(each)).join(between === '|' ? '\\middle|' : texOfSigns(between))}\\right${FENCES[close] ?? texOfSigns(close)}`;
}

const rows = (matrix: XmlElement): string => childrenNamed(matrix, 'm:mr').map((row) => childrenNamed(row, 'm:e').map(inside).join(' & ')).join(' \\\\ ');
const lines = (array: XmlElement): string => childrenNamed(array, 'm:e').map(inside).join(' \\\\ ');

function sum(element: XmlElement): string {
  const hidden = (which: string): boolean => ['1', 'on', 'true', ''].includes(value(element, 'm:naryPr', which) ?? 'no');
  const scripts = `${hidden('m:subHide') ? '' : script('_', part(element, 'm:sub'))}${hidden('m:supHide') ? '' : script('^', part(element, 'm:sup'))}`;
  return `${texOfSigns(value(element, 'm:naryPr', 'm:chr') ?? '∫')}${scripts} ${part(element, 'm:e')}`;
}

function limit(element: XmlElement, sign: '_' | '^'): string {
  const on = part(element, 'm:e');
  const name = on.startsWith('\\') || !FUNCTIONS.has(on) ? on : `\\${on}`;
  if (/^\\(lim|max|min|sup|inf|sum|prod)$/.test(name)) return `${name}${script(sign, part(element, 'm:lim'))}`;
  return `\\${sign === '_' ? 'underset' : 'overset'}${braced(part(element, 'm:lim'))}${braced(on)}`;
}

function run(element: XmlElement): string {
  const text = childrenNamed(element, 'm:t').map(textOf).join('') || childrenNamed(element, 'w:t').map(textOf).join('');
  const style = find(element, 'm:rPr', 'm:sty')?.attributes['m:val'];
  if (find(element, 'm:rPr', 'm:nor')) return text.trim() === '' ? ' ' : `\\text{${text.replace(/[\\{}$%#&_^~]/g, ' ')}}`;
  if (FUNCTIONS.has(text.trim())) return `\\${text.trim()} `;
  const tex = texOfSigns(text);
  if (style === 'p' && /^[A-Za-z]{2,}$/.test(text)) return `\\mathrm{${tex}}`;
  return style === 'b' || style === 'bi' ? `\\mathbf{${tex}}` : tex;
}

const WRITE: Record<string, Write> = {
  'm:r': run,
  'm:f': (element) => {
    const kind = value(element, 'm:fPr', 'm:type');
    if (kind === 'lin') return `${base(part(element, 'm:num'))}/${base(part(element, 'm:den'))}`;
    return kind === 'noBar' ? `\\binom{${part(element, 'm:num')}}{${part(element, 'm:den')}}` : `\\frac{${part(element, 'm:num')}}{${part(element, 'm:den')}}`;
  },
  'm:rad': (element) => { const degree = part(element, 'm:deg'); return `\\sqrt${degree ? `[${degree}]` : ''}{${part(element, 'm:e')}}`; },
  'm:sSup': (element) => `${base(part(element, 'm:e'))}${script('^', part(element, 'm:sup'))}`,
  'm:sSub': (element) => `${base(part(element, 'm:e'))}${script('_', part(element, 'm:sub'))}`,
  'm:sSubSup': (element) => `${base(part(element, 'm:e'))}${script('_', part(element, 'm:sub'))}${script('^', part(element, 'm:sup'))}`,
  'm:sPre': (element) => `{}${script('_', part(element, 'm:sub'))}${script('^', part(element, 'm:sup'))}${base(part(element, 'm:e'))}`,
  'm:nary': sum,
  'm:d': delimited,
  'm:func': (element) => { const name = part(element, 'm:fName'); return `${FUNCTIONS.has(name) ? `\\${name}` : name} ${part(element, 'm:e')}`; },
  'm:limLow': (element) => limit(element, '_'),
  'm:limUpp': (element) => limit(element, '^'),
  'm:acc': (element) => `\\${ACCENTS[value(element, 'm:accPr', 'm:chr') ?? '̂'] ?? 'hat'}{${part(element, 'm:e')}}`,
  'm:bar': (element) => `\\${value(element, 'm:barPr', 'm:pos') === 'top' ? 'overline' : 'underline'}{${part(element, 'm:e')}}`,
  'm:groupChr': (element) => `\\${value(element, 'm:groupChrPr', 'm:pos') === 'top' ? 'overbrace' : 'underbrace'}{${part(element, 'm:e')}}`,
  'm:borderBox': (element) => `\\boxed{${part(element, 'm:e')}}`,
  'm:m': (element) => `\\begin{matrix}${rows(element)}\\end{matrix}`,
  'm:eqArr': (element) => `\\begin{aligned}${lines(element)}\\end{aligned}`,
};

/** What stands in an element, one thing after another; unknown wrappers are looked into, properties are not said. */
function inside(element: XmlElement | undefined): string {
  let tex = '';
  for (const child of elementsOf(element)) {
    if (/Pr$/.test(child.name)) continue;
    const next = (WRITE[child.name] ?? inside)(child);
    if (/\\[A-Za-z]+$/.test(tex) && /^[A-Za-z]/.test(next)) tex += ' ';
    tex += next;
  }
  return tex;
}

/** TeX of an `m:oMath`. */
export const equationToTex = (element: XmlElement): string => inside(element).replace(/[ \t]+/g, ' ').trim();
