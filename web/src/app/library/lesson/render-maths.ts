// Draws formulas with KaTeX, whose code arrives with the first formula. MathML needs no style sheet and no fonts, and is read aloud.
let loading: Promise<typeof import('katex')> | undefined;
const loadKatex = (): Promise<typeof import('katex')> => (loading ??= import('katex').catch((failure: unknown) => { loading = undefined; throw failure; }));

/** The words of a mistake in `tex`, or an empty string when it could be drawn. */
export async function renderFormula(element: HTMLElement, tex: string, block: boolean): Promise<string> {
  const katex = await loadKatex();
  const settings = { output: 'mathml', displayMode: block, maxExpand: 500, maxSize: 30, strict: 'ignore' } as const;
  try {
    katex.default.render(tex, element, { ...settings, throwOnError: true });
    return '';
  } catch (caught) {
    element.textContent = tex;
    return caught instanceof Error ? caught.message.replace(/^KaTeX parse error: /, '') : 'This formula cannot be drawn';
  }
}

/** Every `[data-tex]` under `root`; a formula that cannot be drawn stays as it was typed. */
export async function renderMaths(root: HTMLElement): Promise<void> {
  const formulas = [...root.querySelectorAll<HTMLElement>('[data-tex]')];
  for (const element of formulas) {
    const wrong = await renderFormula(element, element.getAttribute('data-tex') ?? '', element.classList.contains('math-block'));
    element.classList.toggle('math-wrong', wrong !== '');
  }
}
