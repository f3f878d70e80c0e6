// A lesson or post as safe HTML: everything escaped, only known elements and attributes, no foreign HTML.
import { chosenOption, isCoreOn } from './core';
import type { Attributes, DocumentMark, DocumentNode } from './document';
import { createAnchors } from './outline';
import { imageUse, linkUse } from './safe-address';

export interface RenderOptions {
  /** Turns the address of an image into one that can be loaded (an attachment's, say); null shows its alternative text. */
  readonly imageAddress?: (src: string) => string | null;
  /** Where a mention or a resource card leads; null for plain text. */
  readonly personHref?: (personId: string) => string | null;
  readonly resourceHref?: (resourceId: string) => string | null;
  /** How far the lesson's headings are pushed down: 1 makes its level 1 an h2. Default 0. */
  readonly headingOffset?: number;
  /** The day (YYYY-MM-DD) it is read on: core marks that are over by then are not shown. Absent: all are. */
  readonly day?: string;
  /** With the notes for teachers (intent, likely misconception, timing) under each block. Default: without, as for pupils. */
  readonly notes?: boolean;
  /** Of alternatives, only what pupils get: the chosen one, else the first, without its frame. Default: all, the others folded once one is chosen. */
  readonly onlyChosen?: boolean;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const attribute = (name: string, value: string | null): string => (value === null ? '' : ` ${name}="${escapeHtml(value)}"`);
const whole = (value: unknown, otherwise: number): number => (typeof value === 'number' && Number.isInteger(value) ? value : otherwise);
const calloutLabels: Readonly<Record<string, string>> = {
  note: 'Note',
  tip: 'Tip',
  task: 'Task',
  warning: 'Take care',
  misconception: 'Misconception',
  keyPoint: 'Key point',
};
const noteLabels: readonly (readonly [string, string])[] = [['whyIntent', 'Why it is here'], ['whyMisconception', 'Likely misconception'], ['whyTiming', 'Timing']];
const markTags: Readonly<Record<string, string>> = { strong: 'strong', em: 'em', strike: 'del', sub: 'sub', sup: 'sup', code: 'code' };

class HtmlWriter {
  private readonly anchorOf = createAnchors();
  private readonly footnotes = new Map<string, number>();

  constructor(private readonly options: RenderOptions) {}

  blocks(nodes: readonly DocumentNode[] = []): string {
    return nodes.map((node) => this.block(node) + this.notes(node)).join('');
  }

  private notes(node: DocumentNode): string {
    if (!this.options.notes) return '';
    const said = noteLabels.flatMap(([name, label]) => (word(node.attrs?.[name]) === '' ? [] : [`<p><strong>${label}:</strong> ${escapeHtml(word(node.attrs?.[name])).replaceAll('\n', '<br>\n')}</p>\n`]));
    return said.length === 0 ? '' : `<aside class="why-note" role="note" aria-label="Note for teachers">\n${said.join('')}</aside>\n`;
  }

  private own(node: DocumentNode): string {
    const attrs: Attributes = node.attrs ?? {};
    const core = isCoreOn(node, this.options.day ?? '') ? ` data-core="true"${attribute('data-core-reason', word(attrs['coreReason']) || null)}${attribute('data-core-until', word(attrs['coreUntil']) || null)}` : '';
    return attribute('data-block-id', word(attrs['id']) || null) + core;
  }

  private block(node: DocumentNode): string {
    const attrs: Attributes = node.attrs ?? {};
    const own = this.own(node);
    switch (node.type) {
      case 'paragraph':
        return `<p${own}>${this.inline(node.content)}</p>\n`;
      case 'heading':
        return this.heading(node, own);
      case 'bulletList':
      case 'orderedList':
        return this.list(node, own);
      case 'blockquote':
        return `<blockquote${own}>\n${this.blocks(node.content)}</blockquote>\n`;
      case 'callout':
        return this.callout(node, own);
      case 'chooseOne':
        return this.choice(node, own);
      case 'codeBlock':
        return `<pre${own} tabindex="0"${attribute('data-language', word(attrs['language']) || null)}><code>${this.inline(node.content)}</code></pre>\n`;
      case 'mathBlock':
        return `<div${own} class="math math-block"${attribute('data-tex', word(attrs['tex']))}>${escapeHtml(word(attrs['tex']))}</div>\n`;
      case 'table':
        return this.table(node, own);
      case 'horizontalRule':
        return `<hr${own}>\n`;
      case 'footnoteDefinition':
        return `<div${own} class="footnote"${attribute('id', `fn-${this.footnoteNumber(word(attrs['label']))}`)}><span class="footnote-mark">${this.footnoteNumber(word(attrs['label']))}</span>\n${this.blocks(node.content)}</div>\n`;
      case 'resourceCard':
        return this.resourceCard(attrs);
      default:
        // Front matter, link definitions and raw HTML are kept but never shown.
        return '';
    }
  }

  private heading(node: DocumentNode, own: string): string {
    const level = Math.min(6, Math.max(1, whole(node.attrs?.['level'], 1) + (this.options.headingOffset ?? 0)));
    return `<h${level}${own}${attribute('id', this.anchorOf(node))}>${this.inline(node.content)}</h${level}>\n`;
  }

  private list(node: DocumentNode, own: string): string {
    const start = whole(node.attrs?.['start'], 1);
    const tag = node.type === 'orderedList' ? 'ol' : 'ul';
    const items = (node.content ?? []).map((item) => this.listItem(item, node.attrs?.['tight'] !== false)).join('');
    return `<${tag}${own}${tag === 'ol' && start !== 1 ? ` start="${start}"` : ''}>\n${items}</${tag}>\n`;
  }

  private listItem(item: DocumentNode, tight: boolean): string {
    const checked = item.attrs?.['checked'];
    const box = typeof checked === 'boolean' ? `<input type="checkbox" disabled${checked ? ' checked' : ''}> ` : '';
    const content = (item.content ?? []).map((child) => (tight && child.type === 'paragraph' ? `<span${this.own(child)}>${this.inline(child.content)}</span>\n` : this.block(child)));
    return `<li${this.own(item)}${box === '' ? '' : ' class="task"'}>${box}${content.join('').trimEnd()}</li>\n`;
  }

  private callout(node: DocumentNode, own: string): string {
    const kind = word(node.attrs?.['kind']);
    const known = Object.hasOwn(calloutLabels, kind) ? kind : 'note';
    const title = word(node.attrs?.['title']) || (calloutLabels[known] ?? '');
    return `<aside${own} class="callout callout-${known}" data-callout="${known}"><p class="callout-title">${escapeHtml(title)}</p>\n${this.blocks(node.content)}</aside>\n`;
  }

  private choice(node: DocumentNode, own: string): string {
    const chosen = chosenOption(node);
    const options = node.content ?? [];
    if (this.options.onlyChosen) return `<div${own} class="chosen-only">\n${this.blocks((chosen ?? options[0])?.content)}</div>\n`;
    const title = word(node.attrs?.['title']);
    const drawn = options.map((option, index) => {
      const label = escapeHtml(word(option.attrs?.['label']) || `Option ${index + 1}`);
      const mark = option === chosen ? ' data-chosen="true"' : '';
      return `<details${this.own(option)} class="choose-option"${mark}${!chosen || option === chosen ? ' open' : ''}><summary>${label}</summary>\n${this.blocks(option.content)}</details>\n`;
    });
    return `<section${own} class="choose-one"><p class="choose-title">Choose one${title === '' ? '' : `: ${escapeHtml(title)}`}</p>\n${drawn.join('')}</section>\n`;
  }

  private table(node: DocumentNode, own: string): string {
    const rows = node.content ?? [];
    const isHead = (row: DocumentNode): boolean => (row.content ?? []).length > 0 && (row.content ?? []).every((cell) => cell.type === 'tableHeader');
    const bodyAt = rows.findIndex((row) => !isHead(row));
    const cut = bodyAt === -1 ? rows.length : bodyAt;
    const part = (tag: string, some: readonly DocumentNode[]): string => (some.length === 0 ? '' : `<${tag}>\n${some.map((row) => this.row(row, tag)).join('')}</${tag}>\n`);
    return `<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table${own}>\n${part('thead', rows.slice(0, cut))}${part('tbody', rows.slice(cut))}</table></div>\n`;
  }

  private row(row: DocumentNode, part: string): string {
    const cells = (row.content ?? []).map((cell) => {
      const attrs: Attributes = cell.attrs ?? {};
      const span = (name: string): string => (whole(attrs[name], 1) > 1 ? ` ${name}="${whole(attrs[name], 1)}"` : '');
      const align = attrs['align'] === 'left' || attrs['align'] === 'center' || attrs['align'] === 'right' ? ` class="align-${attrs['align']}"` : '';
      const only = cell.content?.length === 1 && cell.content[0]?.type === 'paragraph' ? cell.content[0] : undefined;
      const content = only ? this.inline(only.content) : this.blocks(cell.content);
      const tag = cell.type === 'tableHeader' ? 'th' : 'td';
      const scope = tag === 'th' ? ` scope="${part === 'thead' ? 'col' : 'row'}"` : '';
      return `<${tag}${scope}${span('colspan')}${span('rowspan')}${align}>${content}</${tag}>`;
    });
    return `<tr${this.own(row)}>${cells.join('')}</tr>\n`;
  }

  private resourceCard(attrs: Attributes): string {
    const href = this.options.resourceHref?.(word(attrs['resourceId'])) ?? null;
    const title = escapeHtml(word(attrs['title']));
    const live = href !== null && linkUse(href) === 'live';
    return `<p class="resource-card"${attribute('data-resource-id', word(attrs['resourceId']))}>${live ? `<a${attribute('href', href)}>${title}</a>` : title}</p>\n`;
  }

  private footnoteNumber(label: string): number {
    const key = label.toLowerCase();
    const number = this.footnotes.get(key) ?? this.footnotes.size + 1;
    this.footnotes.set(key, number);
    return number;
  }

  /** Neighbours share the marks they have in common, so that one link stays one link. */
  private inline(nodes: readonly DocumentNode[] = []): string {
    let html = '';
    let open: readonly DocumentMark[] = [];
    const close = (from: number): void => {
      for (let index = open.length - 1; index >= from; index -= 1) html += `</${this.tagOf(open[index])}>`;
    };
    for (const node of nodes) {
      const marks = node.marks ?? [];
      let shared = 0;
      while (shared < open.length && shared < marks.length && JSON.stringify(open[shared]) === JSON.stringify(marks[shared])) shared += 1;
      close(shared);
      html += marks.slice(shared).map((mark) => this.openMark(mark)).join('') + this.leaf(node);
      open = marks;
    }
    close(0);
    return html;
  }

  private tagOf(mark: DocumentMark | undefined): string {
    if (mark?.type === 'link') return linkUse(word(mark.attrs?.['href'])) === 'live' ? 'a' : 'span';
    return markTags[mark?.type ?? ''] ?? 'span';
  }

  private openMark(mark: DocumentMark): string {
    if (mark.type !== 'link') return `<${this.tagOf(mark)}>`;
    const href = word(mark.attrs?.['href']);
    const title = attribute('title', word(mark.attrs?.['title']) || null);
    if (linkUse(href) !== 'live') return `<span class="link-inert"${title}>`;
    return `<a${attribute('href', href)}${title}${href.startsWith('/') ? '' : ' rel="noopener noreferrer"'}>`;
  }

  private leaf(node: DocumentNode): string {
    const attrs: Attributes = node.attrs ?? {};
    switch (node.type) {
      case 'text':
        return escapeHtml(word(node.text));
      case 'hardBreak':
        return '<br>\n';
      case 'softBreak':
        return '\n';
      case 'image':
        return this.image(attrs);
      case 'mathInline':
        return `<span class="math"${attribute('data-tex', word(attrs['tex']))}>${escapeHtml(word(attrs['tex']))}</span>`;
      case 'footnoteReference':
        return `<sup class="footnote-reference">${this.footnoteNumber(word(attrs['label']))}</sup>`;
      case 'mention':
        return this.mention(attrs);
      case 'placeMention':
        return `<span class="mention"${attribute('data-place-kind', word(attrs['kind']))}${attribute('data-place-id', word(attrs['placeId']))}>${escapeHtml(`@${word(attrs['name'])}`)}</span>`;
      default:
        return '';
    }
  }

  private image(attrs: Attributes): string {
    const src = word(attrs['src']);
    const loaded = this.options.imageAddress ? this.options.imageAddress(src) : src;
    const alt = attrs['decorative'] === true ? '' : word(attrs['alt']);
    const title = attribute('title', word(attrs['title']) || null);
    if (loaded !== null && imageUse(loaded) === 'live') return `<img${attribute('src', loaded)}${attribute('alt', alt)}${title} loading="lazy">`;
    return `<span class="image-missing" role="img"${attribute('aria-label', alt || 'Image')}${title}>${escapeHtml(alt || 'Image')}</span>`;
  }

  private mention(attrs: Attributes): string {
    const href = this.options.personHref?.(word(attrs['personId'])) ?? null;
    const name = escapeHtml(`@${word(attrs['name'])}`);
    const data = attribute('data-person-id', word(attrs['personId']));
    return href !== null && linkUse(href) === 'live' ? `<a class="mention"${data}${attribute('href', href)}>${name}</a>` : `<span class="mention"${data}>${name}</span>`;
  }
}

/**
 * HTML of a lesson or post, one element per block with `data-block-id` and, on core blocks, `data-core`. Safe to insert as it is: text and
 * attributes are escaped, addresses pass an allow-list, raw HTML is left out. Formulas are `.math` elements with their TeX in `data-tex`.
 */
export function renderHtml(doc: { readonly content: readonly DocumentNode[] }, options: RenderOptions = {}): string {
  return new HtmlWriter(options).blocks(doc.content);
}
