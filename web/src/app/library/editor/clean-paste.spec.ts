// What Word and Google Docs leave on the clipboard.
import { cleanPaste, looksLikeMarkdown } from './clean-paste';

const item = (level: number, sign: string, words: string) => `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><!--[if !supportLists]--><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><!--[endif]-->${words}<o:p></o:p></p>`;

describe('cleanPaste', () => {
  it('makes lists of what Word shows as lists, nested by level', () => {
    const clean = cleanPaste(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal>Before<o:p></o:p></p>\n${item(1, '·', 'One')}\n${item(2, 'o', 'Inner')}\n${item(1, '·', 'Two')}<p class=MsoNormal>After</p></body></html>`);
    const host = document.createElement('div');
    host.innerHTML = clean;
    expect(host.querySelectorAll('ul > li').length).toBe(3);
    expect(host.querySelector('ul ul li')?.textContent.trim()).toBe('Inner');
    expect(host.textContent.replace(/\s+/g, ' ').trim()).toBe('Before OneInnerTwoAfter');
  });

  it('numbers what Word numbers', () => {
    expect(cleanPaste(item(1, '1.', 'First') + item(1, '2.', 'Second'))).toMatch(/^<ol><li><p>.*First<\/p><\/li><li><p>.*Second<\/p><\/li><\/ol>$/);
  });

  it('takes Google’s bold that is not bold, and leaves the bold that is', () => {
    const clean = cleanPaste('<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p><b>Key</b> words</p></b>');
    expect(clean).toBe('<meta charset="utf-8"><p><b>Key</b> words</p>');
  });

  it('keeps pictures that others can see, and no others', () => {
    expect(cleanPaste('<p><img src="file:///C:/a.png"><img src=x><img alt="A" src="/api/files/1"><img src="https://a.uk/b.png"></p>')).toBe('<p><img alt="A" src="/api/files/1"><img src="https://a.uk/b.png"></p>');
  });

  it('is quick on what never ends', () => {
    const begun = performance.now();
    cleanPaste(`<p style='mso-list:l0 level1'><span style='mso-list:Ignore'>${'<span>a'.repeat(20_000)}`);
    expect(performance.now() - begun).toBeLessThan(1500);
  });
});

describe('looksLikeMarkdown', () => {
  it.each([['# Cells\n\nText', true], ['- a\n- b\n\n**bold** word', true], ['| a | b |\n|---|---|\n| 1 | 2 |', true], ['Dear all,\n\nPlease see below. - Jo', false], ['2 * 3 * 4', false]])('%j: %s', (text, is) => {
    expect(looksLikeMarkdown(text)).toBe(is);
  });
});
