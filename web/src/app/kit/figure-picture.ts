// Draws what a chart shows once more as one SVG of shapes and words, so that it can be kept as a file. A PNG is that SVG on a canvas.
import { saveFile } from './csv';

const NS = 'http://www.w3.org/2000/svg';
const MARGIN = 20;
const LINE = 22;
/** Looks that a drawing keeps when it leaves the page. */
const KEPT = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'opacity'];

export async function saveSvg(name: string, chart: HTMLElement, titles: readonly string[]): Promise<void> {
  saveFile(name, svgFile(chart, titles).file);
}

/** Twice as fine as the screen, for paper. */
export async function savePng(name: string, chart: HTMLElement, titles: readonly string[]): Promise<void> {
  const { file, width, height } = svgFile(chart, titles);
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 });
    canvas.getContext('2d')?.drawImage(image, 0, 0, width * 2, height * 2);
    const png = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
    if (png) saveFile(name, png);
  } finally { URL.revokeObjectURL(address); }
}

function svgFile(chart: HTMLElement, titles: readonly string[]): { file: Blob; width: number; height: number } {
  const { width, height } = chart.getBoundingClientRect();
  const svg = pictureOf(chart, titles);
  return { file: new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }), width: width + 2 * MARGIN, height: height + 2 * MARGIN + titles.length * LINE };
}

export function pictureOf(chart: HTMLElement, titles: readonly string[]): SVGSVGElement {
  const { left, top, width, height } = chart.getBoundingClientRect();
  const head = MARGIN + titles.length * LINE;
  const [whole, tall] = [width + 2 * MARGIN, height + MARGIN + head];
  const svg = shape('svg', { width: whole, height: tall, viewBox: `0 0 ${whole} ${tall}` }) as SVGSVGElement;
  const page = getComputedStyle(document.body);
  svg.append(shape('rect', { width: whole, height: tall, fill: page.backgroundColor }));
  titles.forEach((title, i) => svg.append(words(title, MARGIN, MARGIN + i * LINE + 12, page, i === 0 ? { 'font-weight': 700, 'font-size': 18 } : { 'font-size': 14 })));
  const drawing = shape('g', { transform: `translate(${MARGIN - left} ${head - top})` });
  draw(chart, drawing);
  svg.append(drawing);
  return svg;
}

function draw(element: Element, into: SVGElement): void {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || element.classList.contains('tr-visually-hidden')) return;
  if (element instanceof SVGSVGElement) { into.append(drawingOf(element)); return; }
  const box = element.getBoundingClientRect();
  if (!/(, 0\)|\/ 0\)|transparent)$/.test(style.backgroundColor)) into.append(shape('rect', { x: box.left, y: box.top, width: box.width, height: box.height, rx: Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, box.height / 2), fill: style.backgroundColor }));
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, into);
    else if (child instanceof Text && child.data.trim()) for (const line of linesOf(child)) into.append(words(line.text, line.x, line.y, style));
  }
}

/** An SVG of the page with the looks its style sheets give it. */
function drawingOf(svg: SVGSVGElement): SVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [[svg, ...svg.querySelectorAll('*')], [copy, ...copy.querySelectorAll('*')]];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    for (const look of KEPT) copies[i]?.setAttribute(look, style.getPropertyValue(look));
  });
  const { left, top, width, height } = svg.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x: left, y: top, width, height })) copy.setAttribute(name, String(value));
  return copy;
}

/** A text as it is broken into lines, each with its place. */
function linesOf(text: Text): { text: string; x: number; y: number }[] {
  const lines: { text: string; x: number; y: number; top: number }[] = [];
  for (const { 0: word, index } of text.data.matchAll(/\S+\s*/g)) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.trimEnd().length);
    const { left, top, height } = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last && Math.abs(last.top - top) < 2) last.text += word;
    else if (height > 0) lines.push({ text: word, x: left, y: top + height * 0.77, top });
  }
  return lines.map(({ text: line, x, y }) => ({ text: line.replace(/\s+/g, ' ').trimEnd(), x, y }));
}

const words = (text: string, x: number, y: number, style: CSSStyleDeclaration, more: Readonly<Record<string, string | number>> = {}): SVGElement =>
  Object.assign(shape('text', { x, y, fill: style.color, 'font-family': style.fontFamily, 'font-size': style.fontSize, 'font-weight': style.fontWeight, ...more }), { textContent: text });

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
