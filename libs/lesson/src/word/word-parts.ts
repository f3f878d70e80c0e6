// The parts of a Word file that are the same whatever the lesson says: styles, page, numbering of lists, types.
import { calloutKinds } from '../document';
import { escapeXml } from './xml';

export const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
export const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** Twentieths of a point: the text's width on A4 with margins of 2 cm. */
export const TEXT_WIDTH = 9638;
/** Levels that Word's lists have. */
export const LIST_LEVELS = 9;
export const BULLETS = 1;

export const CALLOUTS: Record<(typeof calloutKinds)[number], { name: string; fill: string; line: string }> = {
  note: { name: 'Note', fill: 'EEF2F7', line: '4A6785' }, tip: { name: 'Tip', fill: 'E8F5EE', line: '2C7A55' }, task: { name: 'Task', fill: 'EAF1FB', line: '2B5CA8' },
  warning: { name: 'Warning', fill: 'FDF1E3', line: 'B25E09' }, misconception: { name: 'Misconception', fill: 'FBECEC', line: 'A83A3A' }, keyPoint: { name: 'Key point', fill: 'F3EEFA', line: '6A45A3' },
};
export const calloutStyle = (kind: string): string => `Callout${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

const style = (id: string, name: string, properties: string, runs = '', based = 'Normal', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${/^(Heading|Title|Quote|List|Normal|Footnote|Hyperlink)/.test(id) ? '' : ' w:customStyle="1"'}><w:name w:val="${name}"/>${based ? `<w:basedOn w:val="${based}"/>` : ''}${type === 'paragraph' && !/^(Code|Html|List|Quote|Callout)/.test(id) ? '<w:next w:val="Normal"/>' : ''}<w:qFormat/>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs ? `<w:rPr>${runs}</w:rPr>` : ''}</w:style>`;

const HEADING_SIZES = [34, 28, 25, 23, 22, 21];

export function stylesPart(language: string): string {
  const headings = HEADING_SIZES.map((size, at) => style(`Heading${at + 1}`, `heading ${at + 1}`, `<w:keepNext/><w:spacing w:before="${320 - at * 40}" w:after="100"/><w:outlineLvl w:val="${at}"/>`, `<w:b/><w:color w:val="1F3B57"/><w:sz w:val="${size}"/>`));
  const callouts = calloutKinds.map((kind) => `<w:style w:type="table" w:styleId="${calloutStyle(kind)}" w:customStyle="1"><w:name w:val="Callout ${CALLOUTS[kind].name}"/><w:basedOn w:val="TableNormal"/></w:style>`);
  const mono = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:sz w:val="20"/>';
  return `${HEADER}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${escapeXml(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
    + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'
    + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    + '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="8A97A5"/><w:left w:val="single" w:sz="4" w:color="8A97A5"/><w:bottom w:val="single" w:sz="4" w:color="8A97A5"/><w:right w:val="single" w:sz="4" w:color="8A97A5"/><w:insideH w:val="single" w:sz="4" w:color="8A97A5"/><w:insideV w:val="single" w:sz="4" w:color="8A97A5"/></w:tblBorders></w:tblPr></w:style>'
    + style('Title', 'Title', '<w:spacing w:after="160"/>', '<w:b/><w:color w:val="1F3B57"/><w:sz w:val="44"/>') + headings.join('') + callouts.join('')
    + style('ListParagraph', 'List Paragraph', '<w:spacing w:after="60"/><w:contextualSpacing/>') + style('ListContinue', 'List Continue', '<w:spacing w:after="60"/>')
    + style('Quote', 'Quote', '<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="B8C4D0"/></w:pBdr><w:ind w:left="360"/>', '<w:color w:val="44546A"/>')
    + style('CodeBlock', 'Source Code', '<w:shd w:val="clear" w:color="auto" w:fill="F3F4F6"/><w:spacing w:after="0"/>', mono) + style('HtmlSource', 'HTML Source', '<w:shd w:val="clear" w:color="auto" w:fill="F3F4F6"/>', mono)
    + style('CalloutTitle', 'Callout Title', '<w:keepNext/>', '<w:b/>') + style('DividingLine', 'Dividing Line', '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="8A97A5"/></w:pBdr>')
    + style('Credit', 'Licence and Credit', '<w:spacing w:after="40"/>', '<w:color w:val="44546A"/><w:sz w:val="19"/>') + style('FootnoteText', 'footnote text', '<w:spacing w:after="0"/>', '<w:sz w:val="19"/>')
    + style('InlineCode', 'Inline Code', '', mono, 'DefaultParagraphFont', 'character') + style('Hyperlink', 'Hyperlink', '', '<w:color w:val="0B5CAD"/><w:u w:val="single"/>', 'DefaultParagraphFont', 'character')
    + style('FootnoteReference', 'footnote reference', '', '<w:vertAlign w:val="superscript"/>', 'DefaultParagraphFont', 'character') + '</w:styles>';
}

const BULLET_SIGNS = ['•', '◦', '▪'];
const NUMBER_FORMATS = ['decimal', 'lowerLetter', 'lowerRoman'];
const indent = (level: number): string => `<w:pPr><w:ind w:left="${(level + 1) * 425}" w:hanging="360"/></w:pPr>`;
const levels = (each: (level: number) => string): string => Array.from({ length: LIST_LEVELS }, (_, level) => `<w:lvl w:ilvl="${level}">${each(level)}<w:lvlJc w:val="left"/>${indent(level)}</w:lvl>`).join('');

/** Number 1 is every bulleted list; each numbered list has a number of its own, so that each begins where it says. */
export function numberingPart(starts: readonly (readonly number[])[]): string {
  const lists = starts.map((start, at) => `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="1"/>${start.map((value, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${value}"/></w:lvlOverride>`).join('')}</w:num>`);
  return `${HEADER}<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels((level) => `<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${BULLET_SIGNS[level % 3]}"/>`)}</w:abstractNum>`
    + `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${levels((level) => `<w:start w:val="1"/><w:numFmt w:val="${NUMBER_FORMATS[level % 3]}"/><w:lvlText w:val="%${level + 1}."/>`)}</w:abstractNum>`
    + `<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num>${lists.join('')}</w:numbering>`;
}

export const sectionProperties = `<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;

export const footerPart = (credit: string): string =>
  `${HEADER}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Credit"/><w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(credit)}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

export const typesPart = (extensions: Iterable<string>, footnotes: boolean): string => {
  const kinds: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif' };
  const word = (part: string, kind: string): string => `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  return `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[...extensions].map((each) => `<Default Extension="${each}" ContentType="${kinds[each] ?? 'application/octet-stream'}"/>`).join('')}`
    + `${word('document', 'document.main')}${word('styles', 'styles')}${word('numbering', 'numbering')}${word('footer1', 'footer')}${footnotes ? word('footnotes', 'footnotes') : ''}`
    + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>';
};

export const corePart = (title: string, creator: string, language: string): string =>
  `${HEADER}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`;

export const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
export const relationsPart = (relations: readonly { id: string; type: string; target: string; external?: boolean }[]): string =>
  `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.map(({ id, type, target, external }) => `<Relationship Id="${id}" Type="${type.includes('/') ? type : RELATION + type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`;
