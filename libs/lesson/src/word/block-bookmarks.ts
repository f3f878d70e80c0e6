// How the ids of blocks travel inside a Word file: as hidden bookmarks, which Word and LibreOffice keep through editing.

const PREFIX = '_tr';
const LONGEST = 40;

/** A bookmark's name has letters, digits and underscores only. Null for an id too long to carry. */
export function bookmarkOf(id: string): string | null {
  const name = PREFIX + id.replace(/[-_]/g, (sign) => (sign === '-' ? '_0' : '_1'));
  return name.length <= LONGEST ? name : null;
}

export function idOfBookmark(name: string): string | null {
  if (!name.startsWith(PREFIX)) return null;
  const id = name.slice(PREFIX.length).replace(/_([01])/g, (_, sign) => (sign === '0' ? '-' : '_'));
  return /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : null;
}
