// Lessons from and to office files, apart from the rest of the library: it brings an XML reader and KaTeX, which only a file's reader needs.
export { bookmarkOf, idOfBookmark } from './word/block-bookmarks';
export { equationToTex } from './word/equation-in';
export { texToEquation } from './word/equation-out';
export { pictureSize } from './word/picture-size';
export type { ReadContent } from './word/read-content';
export { readSlides } from './slides/read-slides';
export { readWord } from './word/read-word';
export { readXml, XmlError } from './word/xml';
export type { Parts } from './word/relations';
export { writeWord } from './word/write-word';
export type { WordLesson, WordOptions } from './word/write-word';
export type { WordPicture } from './word/write-word-line';
export { reconcile } from './word/reconcile';
export type { Doubt, Reconciled } from './word/reconcile';
export { createNode, createText } from './create-node';
export { paragraph as paragraphOf } from './word/read-content';
