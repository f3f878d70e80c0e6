// TeX as a Word equation, by way of the MathML that KaTeX makes of it; what KaTeX cannot read stays TeX, as text.
import katex from 'katex';
import { ACCENTS, SUMS } from './math-signs';
import { elementsOf, escapeXml, find, readXml, textOf, type XmlElement } from './xml';

const accentSigns = new Set(Object.keys(ACCENTS));
const text = (value: string, properties = ''): string => (value === '' ? '' : `<m:r>${properties}<m:t xml:space="preserve">${escapeXml(value)}</m:t></m:r>`);
const within = (name: string, inner: string): string => `<m:${name}>${inner}</m:${name}>`;
const upright = '<m:rPr><m:sty m:val="p"/></m:rPr>';
const normal = '<m:rPr><m:nor/></m:rPr>';

/** Marks that KaTeX puts in to be heard, not seen: function application, invisible times. */
const UNSEEN = /[\u2061-\u2064\u200b]/g;

function row(elements: readonly XmlElement[]): string {
  let out = '';
  for (let at = 0; at < elements.length; at += 1) {
    const element = elements[at]!;
    if (sumSign(element) !== undefined) {
      // A sum takes what follows it, up to the next relation.
      const rest = elements.slice(at + 1);
      const end = rest.findIndex((each) => each.name === 'mo' && /^[=<>≤≥≈,;]$/.test(textOf(each)));
      out += sum(element, row(end < 0 ? rest : rest.slice(0, end)));
      at = end < 0 ? elements.length : at + end;
    } else out += write(element);
  }
  return out;
}

function sumSign(element: XmlElement): string | undefined {
  const on = /^m(sub|sup|subsup|under|over|underover)$/.test(element.name) ? elementsOf(element)[0] : element;
  const sign = on?.name === 'mo' ? textOf(on).trim() : undefined;
  return sign && SUMS.has(sign) ? sign : undefined;
}

function sum(element: XmlElement, body: string): string {
  const parts = elementsOf(element);
  const low = /sub|under/.test(element.name) ? write(parts[1]!) : '';
  const high = element.name === 'msubsup' || element.name === 'munderover' ? write(parts[2]!) : /^m(sup|over)$/.test(element.name) ? write(parts[1]!) : '';
  const place = /under|over/.test(element.name) ? 'undOvr' : 'subSup';
  const properties = `<m:naryPr><m:chr m:val="${escapeXml(sumSign(element)!)}"/><m:limLoc m:val="${place}"/>${low ? '' : '<m:subHide m:val="1"/>'}${high ? '' : '<m:supHide m:val="1"/>'}</m:naryPr>`;
  return within('nary', properties + within('sub', low) + within('sup', high) + within('e', body));
}

/** Brackets that grow: the first and last sign of a row, marked as fences. */
function fenced(elements: readonly XmlElement[]): string | undefined {
  const [first, last] = [elements[0], elements.at(-1)];
  const isFence = (element: XmlElement | undefined): boolean => element?.name === 'mo' && element.attributes['fence'] === 'true' && element.attributes['stretchy'] !== 'false';
  if (elements.length < 2 || !isFence(first) || !isFence(last)) return undefined;
  return within('d', `<m:dPr><m:begChr m:val="${escapeXml(textOf(first))}"/><m:endChr m:val="${escapeXml(textOf(last))}"/></m:dPr>${within('e', row(elements.slice(1, -1)))}`);
}

function stacked(element: XmlElement): string {
  const [on, over] = elementsOf(element) as [XmlElement, XmlElement];
  const sign = textOf(over).trim();
  if (element.name === 'mover' && accentSigns.has(sign) && over.name === 'mo') return sign === '‾' || sign === '¯' ? within('bar', `<m:barPr><m:pos m:val="top"/></m:barPr>${within('e', write(on))}`) : within('acc', `<m:accPr><m:chr m:val="${escapeXml(combining(sign))}"/></m:accPr>${within('e', write(on))}`);
  if (element.name === 'munder' && (sign === '‾' || sign === '_')) return within('bar', `<m:barPr><m:pos m:val="bot"/></m:barPr>${within('e', write(on))}`);
  return within(element.name === 'munder' ? 'limLow' : 'limUpp', within('e', write(on)) + within('lim', write(over)));
}

const COMBINING: Record<string, string> = { '^': '̂', '~': '̃', '→': '⃗', '˙': '̇', '¨': '̈' };
const combining = (sign: string): string => COMBINING[sign] ?? sign;

function table(element: XmlElement): string {
  const lines = elementsOf(element).map((line) => within('mr', elementsOf(line).map((cell) => within('e', row(elementsOf(cell)))).join('')));
  return within('m', lines.join(''));
}

const scripts = (element: XmlElement, name: string, places: readonly string[]): string => within(name, elementsOf(element).map((child, at) => within(places[at] ?? 'e', write(child))).join(''));

function write(element: XmlElement): string {
  const children = elementsOf(element);
  const value = textOf(element).replace(UNSEEN, '');
  switch (element.name) {
    case 'mi': return text(value, value.length > 1 || element.attributes['mathvariant'] === 'normal' ? upright : '');
    case 'mn': case 'mo': return text(value);
    case 'mtext': return text(value, normal);
    case 'mspace': return text(' ');
    case 'mfrac': return within('f', `${element.attributes['linethickness'] === '0px' ? '<m:fPr><m:type m:val="noBar"/></m:fPr>' : ''}${within('num', write(children[0]!))}${within('den', write(children[1]!))}`);
    case 'msqrt': return within('rad', `<m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${within('e', row(children))}`);
    case 'mroot': return within('rad', within('deg', write(children[1]!)) + within('e', write(children[0]!)));
    case 'msup': return scripts(element, 'sSup', ['e', 'sup']);
    case 'msub': return scripts(element, 'sSub', ['e', 'sub']);
    case 'msubsup': return scripts(element, 'sSubSup', ['e', 'sub', 'sup']);
    case 'mover': case 'munder': return stacked(element);
    case 'munderover': return within('limUpp', within('e', within('limLow', within('e', write(children[0]!)) + within('lim', write(children[1]!)))) + within('lim', write(children[2]!)));
    case 'mtable': return table(element);
    case 'menclose': return within('borderBox', within('e', row(children)));
    case 'annotation': return '';
    default: return fenced(children) ?? row(children);
  }
}

/** The equation as `m:oMath`, or null where KaTeX cannot read the TeX. */
export function texToEquation(tex: string, display: boolean): string | null {
  try {
    const html = katex.renderToString(tex, { output: 'mathml', displayMode: display, throwOnError: true, maxExpand: 200, maxSize: 20, strict: 'ignore', trust: false });
    const math = readXml(html.replace(/^<span class="katex">|<\/span>$/g, '').replaceAll('&nbsp;', '\u00a0'));
    const content = find(math, 'semantics') ?? math;
    const inner = row(elementsOf(content).filter(({ name }) => name !== 'annotation'));
    return inner === '' ? null : `<m:oMath>${inner}</m:oMath>`;
  } catch {
    // Half-typed TeX is no fault: it is written as text.
    return null;
  }
}
