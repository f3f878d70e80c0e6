// Reads the few plain fields that Markdown files carry at their top: `key: value`, `key: [a, b]` and dashed lists.

/** Field names in small letters, to text or a list of texts. Anything deeper is left alone; the text itself is not changed. */
export function readFrontMatter(markdown: string): Map<string, string | string[]> {
  const fields = new Map<string, string | string[]>();
  const block = /^\uFEFF?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(\r?\n|$)/.exec(markdown)?.[1];
  let list: string[] | undefined;
  for (const each of block?.split(/\r?\n/) ?? []) {
    const item = /^\s*- +(.*)$/.exec(each);
    if (item && list) {
      list.push(unquoted(item[1]!));
      continue;
    }
    const field = /^([A-Za-z][\w-]*):(.*)$/.exec(each);
    if (!field) continue;
    const [name, value] = [field[1]!.toLowerCase(), field[2]!.trim()];
    list = value === '' ? [] : undefined;
    fields.set(name, list ?? (/^\[.*\]$/.test(value) ? value.slice(1, -1).split(',').map(unquoted).filter(Boolean) : unquoted(value)));
  }
  return fields;
}

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');
