// The allow-list of every attribute of every node and mark: its default and what it may hold. Schema, import and validation all read it.
import { calloutKinds } from './document';
import type { AttributeValue, MarkName, NodeName } from './document';
import { MAX_ADDRESS, MAX_ALT_TEXT, MAX_CORE_REASON, MAX_ID, MAX_LABEL, MAX_SPAN, MAX_TEX, MAX_TITLE, MAX_VERBATIM, MAX_WHY_NOTE } from './limits';
import { imageUse, linkUse } from './safe-address';

export interface AttributeRule {
  /** undefined: the attribute must be given. */
  readonly default?: AttributeValue;
  /** What is wrong with a value, in words that follow "must be …"; null when it may stand. */
  readonly check: (value: unknown) => string | null;
}
export type AttributeRules = { readonly [name: string]: AttributeRule };

const text = (max: number): AttributeRule => ({
  default: '',
  check: (value) => (typeof value === 'string' && value.length <= max ? null : `text of at most ${max} characters`),
});
const requiredText = (max: number): AttributeRule => ({ check: (value) => (value === '' ? 'given' : text(max).check(value)) });
const optionalText = (max: number): AttributeRule => ({
  default: null,
  check: (value) => (value === null ? null : text(max).check(value)),
});
const flag = (fallback: boolean): AttributeRule => ({
  default: fallback,
  check: (value) => (typeof value === 'boolean' ? null : 'true or false'),
});
const oneOf = <T extends string | boolean | null>(values: readonly T[], fallback: T): AttributeRule => ({
  default: fallback,
  check: (value) => (values.some((allowed) => allowed === value) ? null : `one of ${values.map(String).join(', ')}`),
});
const whole = (min: number, max: number, fallback: number): AttributeRule => ({
  default: fallback,
  check: (value) => (Number.isInteger(value) && Number(value) >= min && Number(value) <= max ? null : `a whole number from ${min} to ${max}`),
});
const matching = (pattern: RegExp, words: string, fallback?: string | null): AttributeRule => ({
  default: fallback,
  check: (value) => ((value === null && fallback === null) || (typeof value === 'string' && pattern.test(value)) ? null : words),
});
const address = (use: typeof linkUse, words: string): AttributeRule => ({
  check: (value) => {
    if (typeof value !== 'string' || value.length > MAX_ADDRESS) return `an address of at most ${MAX_ADDRESS} characters`;
    return use(value) === 'refused' ? words : null;
  },
});
const dayOrNothing: AttributeRule = {
  default: null,
  check: (value) => (value === null || (typeof value === 'string' && isDay(value)) ? null : 'a date such as 2027-07-31, or nothing'),
};
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
const columnWidths: AttributeRule = {
  default: null,
  check: (value) => {
    const widths = value === null ? [] : value;
    const fine = Array.isArray(widths) && widths.length <= MAX_SPAN && widths.every((width) => Number.isInteger(width) && width >= 0 && width <= 10_000);
    return fine ? null : 'a list of column widths in pixels, or nothing';
  },
};

const identifier = matching(new RegExp(`^[A-Za-z0-9_-]{1,${MAX_ID}}$`), 'a short id of letters, digits, - and _', null);
const uuid = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'the id of a person or resource');

/** Attributes of every block and part. In HTML each is `data-block-<name>`, except `core`, which is `data-core`. */
export const partAttributes = { id: identifier } satisfies AttributeRules;
/**
 * What is said about a block instead of in it, on blocks that stand directly in a document only: whether it is core, why and until when;
 * and the notes for teachers. With or without them a block says the same. To add one, add one line here and a word in `about-marker.ts`.
 */
export const aboutAttributes = {
  core: flag(false),
  coreReason: optionalText(MAX_CORE_REASON),
  /** The last day it is core; after it, the block is adaptable. */
  coreUntil: dayOrNothing,
  whyIntent: optionalText(MAX_WHY_NOTE),
  whyMisconception: optionalText(MAX_WHY_NOTE),
  whyTiming: optionalText(MAX_WHY_NOTE),
} satisfies AttributeRules;
export type AboutName = keyof typeof aboutAttributes;
export const isAboutBlock = (name: string): boolean => Object.hasOwn(aboutAttributes, name);
/** Attributes of every block that can stand directly in a document. */
export const blockAttributes = { ...partAttributes, ...aboutAttributes } satisfies AttributeRules;

const cell = { colspan: whole(1, MAX_SPAN, 1), rowspan: whole(1, MAX_SPAN, 1), colwidth: columnWidths, align: oneOf(['left', 'center', 'right', null], null) };
const tight = { tight: flag(true) };

/** `resourceCard`, `mention`, `placeMention` and `doc` belong to no lesson block, so they carry no block attributes. */
export const nodeRules: { readonly [name in NodeName]: AttributeRules } = {
  doc: {},
  paragraph: { ...blockAttributes },
  heading: { ...blockAttributes, level: whole(1, 6, 1) },
  bulletList: { ...blockAttributes, ...tight },
  orderedList: { ...blockAttributes, start: whole(0, 999_999_999, 1), ...tight },
  listItem: { ...partAttributes, checked: oneOf([true, false, null], null) },
  blockquote: { ...blockAttributes },
  codeBlock: { ...blockAttributes, language: optionalText(MAX_TITLE), meta: optionalText(MAX_TITLE) },
  mathBlock: { ...blockAttributes, tex: text(MAX_TEX) },
  callout: { ...blockAttributes, kind: oneOf(calloutKinds, 'note'), title: text(MAX_TITLE) },
  chooseOne: { ...blockAttributes, title: text(MAX_TITLE) },
  chooseOption: { ...partAttributes, label: text(MAX_TITLE), chosen: flag(false) },
  table: { ...blockAttributes },
  tableRow: { ...partAttributes },
  tableHeader: { ...partAttributes, ...cell },
  tableCell: { ...partAttributes, ...cell },
  horizontalRule: { ...blockAttributes },
  frontMatter: { ...blockAttributes, source: text(MAX_VERBATIM) },
  htmlBlock: { ...blockAttributes, source: text(MAX_VERBATIM) },
  footnoteDefinition: { ...blockAttributes, label: requiredText(MAX_LABEL) },
  linkDefinition: {
    ...blockAttributes,
    label: requiredText(MAX_LABEL),
    href: address(linkUse, 'a web address (https://…), an e-mail address (mailto:…) or a path'),
    title: optionalText(MAX_TITLE),
  },
  resourceCard: { resourceId: uuid, title: text(MAX_TITLE) },
  text: {},
  hardBreak: { html: matching(/^<br\s*\/?>$/i, 'a line-break tag', null) },
  softBreak: {},
  image: {
    src: address(imageUse, 'a web address (https://…) or a path'),
    alt: text(MAX_ALT_TEXT),
    title: optionalText(MAX_TITLE),
    decorative: flag(false),
  },
  mathInline: { tex: text(MAX_TEX) },
  htmlInline: { source: text(MAX_VERBATIM) },
  footnoteReference: { label: requiredText(MAX_LABEL) },
  mention: { personId: uuid, name: text(MAX_TITLE) },
  placeMention: { kind: oneOf(['school', 'network'], 'network'), placeId: uuid, name: text(MAX_TITLE) },
};

/** How an imported link was written; only its spelling in Markdown depends on it. */
export const linkForms = ['inline', 'full', 'collapsed', 'shortcut', 'angle', 'bare'] as const;
export type LinkForm = (typeof linkForms)[number];

/** Attributes that say how something was written, not what it says; two documents that differ only here are the same. */
export const spellingAttributes: ReadonlySet<string> = new Set(['form', 'reference', 'html']);

/** Marks, outermost first. */
export const markRules: { readonly [name in MarkName]: AttributeRules } = {
  link: {
    href: address(linkUse, 'a web address (https://…), an e-mail address (mailto:…) or a path'),
    title: optionalText(MAX_TITLE),
    form: oneOf(linkForms, 'inline'),
    reference: optionalText(MAX_LABEL),
  },
  strong: {},
  em: {},
  strike: {},
  sub: {},
  sup: {},
  code: {},
};
export const markOrder = Object.keys(markRules);
