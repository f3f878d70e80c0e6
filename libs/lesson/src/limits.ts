// How large a document may be: far above any real lesson (the largest of 5,339 has 170,000 characters), low enough to bound the work.

/** Levels of nesting below the document node. */
export const MAX_DEPTH = 30;
/** Nodes of a lesson, texts included. */
export const MAX_NODES = 20_000;
/** Characters (UTF-16 units) of text and attributes together. */
export const MAX_CHARACTERS = 1_000_000;
export const MAX_POST_NODES = 2_000;
export const MAX_POST_CHARACTERS = 20_000;
/** Characters of Markdown accepted for import. */
export const MAX_MARKDOWN_CHARACTERS = 2_000_000;
/** Problems reported at once. */
export const MAX_PROBLEMS = 20;

export const MAX_ADDRESS = 2_000;
export const MAX_TITLE = 500;
export const MAX_ALT_TEXT = 2_000;
export const MAX_TEX = 10_000;
export const MAX_VERBATIM = 100_000;
export const MAX_LABEL = 500;
export const MAX_ID = 64;
export const MAX_SPAN = 100;
/** Why a block is core, and each of its notes for teachers. */
export const MAX_CORE_REASON = 300;
export const MAX_WHY_NOTE = 1_000;
