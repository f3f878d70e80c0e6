// What Word and Google Docs leave on the clipboard.
import { lessonSchema } from '@trellis/lesson/lesson-schema';
import { DOMParser } from 'prosemirror-model';
import { cleanPaste, looksLikeMarkdown, lostImages } from './clean-paste';

/** What the editor makes of a clipboard: kind and words of every block, cells and items parted by a bar. */
function pasted(html: string): string[] {
  const host = document.createElement('div');
  host.innerHTML = cleanPaste(html);
  return DOMParser.fromSchema(lessonSchema).parse(host).content.content.map((block) => `${block.type.name}${String(block.attrs['level'] ?? '')}: ${block.textBetween(0, block.content.size, '|')}`);
}

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

describe('a page of Word', () => {
  const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle>Rates of reaction<o:p></o:p></p>
<h2><span style='mso-fareast-font-family:"Times New Roman"'>Starter<o:p></o:p></span></h2>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Write <b style='mso-bidi-font-weight:normal'>H<sub>2</sub>O</b> <del cite="mailto:Jo%20Bell" datetime="2026-03-02T10:42">and salt</del><ins cite="mailto:Jo%20Bell" datetime="2026-03-02T10:42">and acid</ins><span class=MsoCommentReference><span style='font-size:8.0pt'><a style='mso-comment-reference:JB_1;mso-comment-date:20260302T1042'></a><span style='mso-special-character:comment'>&nbsp;</span></span></span>.<o:p></o:p></p>
<p class=MsoQuote>Slow is steady.<o:p></o:p></p>
${item(1, '1.', 'Weigh it')}${item(1, '2.', 'Heat it')}
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=301 valign=top style='width:225.4pt'><p class=MsoNormal>Time / s<o:p></o:p></p></td><td width=301><p class=MsoNormal>Gas / cm<sup>3</sup><o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>30</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>
<p class=MsoNormal><img width=602 height=301 src="file:///C:/Users/jo/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png" v:shapes="Picture_x0020_1"></p>
<!--EndFragment--></body></html>`;

  it('becomes headings, lists, tables and words, without spacers, struck words and remarks', () => {
    expect(pasted(word)).toEqual(['heading1: Rates of reaction', 'heading2: Starter', 'paragraph: Write H2O and acid.', 'blockquote: Slow is steady.', 'orderedList: Weigh it|Heat it', 'table: Time / s|Gas / cm3|30|']);
    expect(lostImages(word)).toBe(1);
  });
});

describe('a page of Google Docs', () => {
  const google = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-8a1c2f0e-7fff-1111-2222-333344445555"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt;"><span style="font-size:20pt;font-family:Arial;font-weight:400;">Water cycle</span></h1><p dir="ltr"><span style="font-size:11pt;">CO</span><span style="font-size:0.6em;vertical-align:sub;">2</span><span style="font-weight:700;"> warms</span><span style="font-style:italic;"> us</span>, see <a href="https://www.google.com/url?q=https%3A%2F%2Fwww.metoffice.gov.uk%2Fweather%3Fa%3D1%26b%3D2&amp;sa=D&amp;source=docs&amp;ust=1700000000" style="text-decoration:none;"><span style="color:#1155cc;">the Met Office</span></a></p><br><ul style="margin-top:0;"><li dir="ltr" role="checkbox" aria-checked="true" style="list-style-type:none;" aria-level="1"><p dir="ltr" role="presentation"><span>Cloud</span></p></li><li dir="ltr" role="checkbox" aria-checked="false" aria-level="1"><p dir="ltr" role="presentation"><span>Rain</span></p></li></ul><ul><li dir="ltr"><p>Top</p></li><ul><li dir="ltr"><p>Inner</p></li></ul></ul><p dir="ltr"><span>&nbsp;</span></p></b><br class="Apple-interchange-newline">`;
  const host = document.createElement('div');
  host.innerHTML = cleanPaste(google);

  it('becomes what it looks like: bold only where it is, raised letters, ticks, nested lists', () => {
    expect(pasted(google)).toEqual(['heading1: Water cycle', 'paragraph: CO2 warms us, see the Met Office', 'bulletList: Cloud|Rain', 'bulletList: Top|Inner']);
    const [, paragraph, ticks] = DOMParser.fromSchema(lessonSchema).parse(host).content.content;
    expect(paragraph?.content.content.map(({ text, marks }) => [text, marks.map(({ type }) => type.name).join()])).toEqual([['CO', ''], ['2', 'sub'], [' warms', 'strong'], [' us', 'em'], [', see ', ''], ['the Met Office', 'link']]);
    expect(ticks?.content.content.map(({ attrs }) => attrs['checked'])).toEqual([true, false]);
  });

  it('leads where its links lead, not over Google', () => {
    expect(host.querySelector('a')?.getAttribute('href')).toBe('https://www.metoffice.gov.uk/weather?a=1&b=2');
  });
});

describe('looksLikeMarkdown', () => {
  it.each([['# Cells\n\nText', true], ['- a\n- b\n\n**bold** word', true], ['| a | b |\n|---|---|\n| 1 | 2 |', true], ['Dear all,\n\nPlease see below. - Jo', false], ['2 * 3 * 4', false]])('%j: %s', (text, is) => {
    expect(looksLikeMarkdown(text)).toBe(is);
  });
});
