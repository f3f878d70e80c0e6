// Saves a printed sheet as one file that opens anywhere without a network: pictures inside, style inside, no script.

const STYLE = `
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 12pt/1.5 system-ui, sans-serif; color: #111; }
  [data-text='large'] { font-size: 18pt; } [data-text='dyslexia'] { font: 14pt/1.9 Verdana, Arial, sans-serif; letter-spacing: 0.05em; word-spacing: 0.15em; } [data-text='dyslexia'] em { font-style: normal; font-weight: bold; }
  table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #888; padding: 0.4em 0.6em; text-align: left; vertical-align: top; } img { max-width: 100%; height: auto; }
  .callout, .why-note, .choose-one { border: 1px solid #999; border-radius: 6px; padding: 0.6em 0.9em; margin: 1em 0; break-inside: avoid; } .callout-title, .choose-title { font-weight: bold; margin: 0; }
  .core-group { border-left: 3px solid #555; padding-left: 0.8em; } .core-note { font-size: 0.8em; color: #444; } .core-note svg { width: 1em; height: 1em; fill: none; stroke: currentColor; stroke-width: 1.75; }
  .why { display: block; font-size: 0.9em; color: #444; } h2, h3, h4 { break-after: avoid; } @page { size: A4; margin: 18mm 16mm; }
  .tr-visually-hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
`;

async function asData(address: string): Promise<string | null> {
  try {
    const reply = await fetch(address);
    if (!reply.ok) return null;
    const blob = await reply.blob();
    return await new Promise((done, fail) => {
      const reader = new FileReader();
      reader.onload = () => { done(reader.result as string); };
      reader.onerror = () => { fail(new Error('unreadable')); };
      reader.readAsDataURL(blob);
    });
  } catch {
    // A picture from elsewhere that may not be copied: its words stand in its place.
    return null;
  }
}

/** The file's text; how many pictures could not be taken along. */
export async function packOffline(sheet: HTMLElement, title: string, lang: string): Promise<{ readonly html: string; readonly missing: number }> {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = lang;
  const meta = page.createElement('meta');
  meta.setAttribute('charset', 'utf-8');
  const style = page.createElement('style');
  style.textContent = STYLE;
  page.head.prepend(meta);
  page.head.append(style);
  const copy = page.importNode(sheet, true);
  for (const away of copy.querySelectorAll('.tr-no-print, button')) away.remove();
  let missing = 0;
  for (const image of copy.querySelectorAll('img')) {
    const data = await asData(image.getAttribute('src') ?? '');
    if (data) { image.setAttribute('src', data); continue; }
    missing += 1;
    image.replaceWith(`[${image.alt || 'A picture'}]`);
  }
  page.body.append(copy);
  return { html: `<!doctype html>\n${page.documentElement.outerHTML}`, missing };
}

export function download(html: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  link.download = `${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'lesson'}.html`;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, 10_000);
}
