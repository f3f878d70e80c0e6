// Lessons that a journey needs before it begins, written through the page's own session.
import type { Page } from '@playwright/test';

export interface Lesson { id: string; number: number; document: { type: 'doc'; content: { content: { type: string; text: string }[] }[] } }

export const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** Through the page's own session, as the page itself would. */
export function asks<T>(page: Page, method: string, path: string, body: unknown): Promise<T> {
  return page.evaluate(async ([how, where, what]) => {
    const response = await fetch(where as string, { method: how as string, headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) });
    if (!response.ok) throw new Error(await response.text());
    return await response.json() as never;
  }, [method, path, body] as const);
}

/** Saves a version in which these paragraphs say something else. */
export function rewrites(page: Page, { id, number, document }: Lesson, changes: Record<number, string>, message: string): Promise<Lesson> {
  const content = document.content.map((block, at) => (changes[at] === undefined ? block : { ...block, content: [{ type: 'text', text: changes[at] }] }));
  return asks(page, 'POST', `/api/resources/${id}/revisions`, { document: { type: 'doc', content }, baseNumber: number, message, change: 'improvement' });
}
