// What the renderer writes arrives as elements, and nothing else can.
import { renderHtml } from '@trellis/lesson/render-html';
import type { DocumentNode } from '@trellis/lesson/document';
import { buildElements } from './build-elements';

const drawn = (html: string): HTMLElement => { const host = document.createElement('div'); host.append(buildElements(html, document)); return host; };
const text = (words: string): DocumentNode => ({ type: 'text', text: words });

describe('buildElements', () => {
  it('draws what the renderer wrote, escapes undone once', () => {
    const html = renderHtml({ content: [
      { type: 'heading', attrs: { id: 'a', core: true, level: 1 }, content: [text('Cells & <tissues> &amp;')] },
      { type: 'bulletList', attrs: { id: 'b', core: false, tight: true }, content: [{ type: 'listItem', attrs: { id: 'c', checked: true }, content: [{ type: 'paragraph', attrs: { id: 'd', core: false }, content: [text('“Yes”, she’s "right"')] }] }] },
      { type: 'mathBlock', attrs: { id: 'e', core: false, tex: 'a < b & c' } },
    ] });
    const host = drawn(html);
    expect(host.innerHTML.replace(/="" ?/g, '="" ')).toContain('type="checkbox"');
    expect(host.querySelector('h1')?.textContent).toBe('Cells & <tissues> &amp;');
    expect(host.querySelector('h1')?.getAttribute('data-core')).toBe('true');
    expect(host.querySelector('li')?.textContent.trim()).toBe('“Yes”, she’s "right"');
    expect(host.querySelector('.math')?.getAttribute('data-tex')).toBe('a < b & c');
  });

  it('leaves out what is not listed: scripts, handlers, styles, other schemes', () => {
    const host = drawn('<script>alert(1)</script><p onclick="x()" style="color:red" class="k"><a href="javascript:alert(1)">go</a><img src="data:x" alt="A"></p>');
    expect(host.querySelector('script')).toBeNull();
    expect(host.querySelector('p')?.getAttributeNames()).toEqual(['class']);
    expect(host.querySelector('a')?.hasAttribute('href')).toBe(false);
    expect(host.querySelector('img')?.hasAttribute('src')).toBe(false);
  });

  it('survives what is not well formed', () => {
    expect(drawn('a < b </p> <p>c').textContent).toBe('a < b  c');
  });
});
