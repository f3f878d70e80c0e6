// What a Markdown text says, whatever its spelling: the yardstick of the round trip, independent of our own document.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { dollarMath } from '../src/dollar-math';
import { frontMatterOf } from '../src/markdown-dialect';

type Root = ReturnType<typeof fromMarkdown>;
type Block = Root['children'][number];
type Inline = Extract<Block, { type: 'paragraph' }>['children'][number];
type Definition = Extract<Block, { type: 'definition' }>;

/** A node of the normalised tree: its kind, what it says, and its parts. */
export interface Meaning extends ReadonlyArray<string | number | boolean | null | Meaning> {
  readonly 0: string;
}

/** How dollars are read: by our rule, or by the parser's own (any pair). */
export type Dollars = 'plausible' | 'any';

function parse(markdown: string, dollars: Dollars): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), ...(frontMatterOf(markdown) === null ? [] : [frontmatter()]), dollars === 'any' ? math() : dollarMath()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown(), frontmatterFromMarkdown()],
  });
}

interface Run {
  readonly marks: readonly string[];
  readonly value: Meaning;
}

class MeaningReader {
  private readonly definitions = new Map<string, Definition>();

  constructor(root: Root) {
    const visit = (node: Block): void => {
      if (node.type === 'definition' && !this.definitions.has(node.identifier)) this.definitions.set(node.identifier, node);
      if ('children' in node) node.children.forEach((child) => visit(child as Block));
    };
    root.children.forEach(visit);
  }

  blocks(nodes: readonly Block[]): Meaning[] {
    return nodes.map((node) => this.block(node));
  }

  private block(node: Block): Meaning {
    switch (node.type) {
      case 'paragraph':
        return ['paragraph', ...this.line(node.children)];
      case 'heading':
        return ['heading', node.depth, ...this.line(node.children)];
      case 'blockquote':
        return ['blockquote', ...this.blocks(node.children)];
      case 'list': {
        const loose = node.spread === true || node.children.some((item) => item.spread === true);
        const items = node.children.map((item): Meaning => ['item', item.checked ?? null, ...this.blocks(item.children)]);
        return ['list', node.ordered ? (node.start ?? 1) : null, loose, ...items];
      }
      case 'table': {
        // A row shorter than the header is shown with empty cells.
        const width = Math.max(...node.children.map((row) => row.children.length));
        const rows = node.children.map((row): Meaning => ['row', ...Array.from({ length: width }, (_none, at): Meaning => ['cell', node.align?.[at] ?? null, ...this.line(row.children[at]?.children ?? [])])]);
        return ['table', ...rows];
      }
      case 'code':
        return ['code', node.lang ?? null, node.meta ?? null, node.value];
      case 'html':
      case 'yaml':
      case 'math':
        return [node.type, node.value];
      case 'definition':
        return ['definition', node.identifier, node.url, node.title ?? null];
      case 'footnoteDefinition':
        return ['footnote', node.identifier, ...this.blocks(node.children)];
      default:
        return [node.type];
    }
  }

  /** Inline content as runs with a set of marks: `**a *b***` and `**a** ***b***` say the same. */
  private line(nodes: readonly Inline[]): Meaning[] {
    const runs: Run[] = [];
    this.collect(nodes, [], runs);
    const joined: Run[] = [];
    for (const run of runs) {
      const last = joined.at(-1);
      if (last && run.value[0] === 'text' && last.value[0] === 'text' && last.marks.join() === run.marks.join()) {
        joined[joined.length - 1] = { marks: last.marks, value: ['text', `${String(last.value[1])}${String(run.value[1])}`] };
      } else joined.push(run);
    }
    return joined.map(({ marks, value }): Meaning => ['run', marks.join(' '), value[0] === 'text' ? ['text', String(value[1]).replace(/[ \t\n]+/g, ' ')] : value]);
  }

  private collect(nodes: readonly Inline[], marks: readonly string[], runs: Run[]): void {
    for (const node of nodes) {
      const add = (value: Meaning, more: readonly string[] = []): number => runs.push({ marks: [...new Set([...marks, ...more])].sort(), value });
      switch (node.type) {
        case 'text':
          add(['text', node.value]);
          break;
        case 'emphasis':
        case 'strong':
        case 'delete':
          this.collect(node.children, [...marks, node.type], runs);
          break;
        case 'link':
        case 'linkReference': {
          const target = node.type === 'link' ? node : this.definitions.get(node.identifier);
          const mark = `link:${JSON.stringify([target?.url, target?.title ?? null])}`;
          if (node.children.length === 0) add(['empty'], [mark]);
          this.collect(node.children, [...marks, mark], runs);
          break;
        }
        case 'image':
        case 'imageReference': {
          const target = node.type === 'image' ? node : this.definitions.get(node.identifier);
          add(['image', target?.url ?? null, node.alt ?? '', target?.title ?? null]);
          break;
        }
        case 'inlineCode':
          // A line end in code is shown as a space.
          add(['code', node.value.replaceAll('\n', ' ')]);
          break;
        case 'footnoteReference':
          add(['footnoteReference', node.identifier]);
          break;
        case 'html':
          // A tag is not itself bold; only what it encloses is.
          runs.push({ marks: [], value: ['html', node.value] });
          break;
        case 'inlineMath':
          add(['math', node.value.replace(/\s+/g, ' ')]);
          break;
        default:
          add([node.type]);
      }
    }
  }
}

/** The normalised tree of a text. Two texts with equal trees look the same to a reader. */
export function markdownMeaning(markdown: string, dollars: Dollars): Meaning {
  const root = parse(markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), dollars);
  return ['root', ...new MeaningReader(root).blocks(root.children)];
}
