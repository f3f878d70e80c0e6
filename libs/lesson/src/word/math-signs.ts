// Signs of mathematics that Word writes as characters and TeX as commands.

const PAIRS = `α \\alpha β \\beta γ \\gamma δ \\delta ϵ \\epsilon ε \\varepsilon ζ \\zeta η \\eta θ \\theta ϑ \\vartheta ι \\iota κ \\kappa λ \\lambda μ \\mu ν \\nu ξ \\xi π \\pi ρ \\rho σ \\sigma τ \\tau υ \\upsilon ϕ \\phi φ \\varphi χ \\chi ψ \\psi ω \\omega
Γ \\Gamma Δ \\Delta Θ \\Theta Λ \\Lambda Ξ \\Xi Π \\Pi Σ \\Sigma Φ \\Phi Ψ \\Psi Ω \\Omega × \\times ÷ \\div ± \\pm ∓ \\mp ⋅ \\cdot · \\cdot ∗ \\ast ≤ \\leq ≥ \\geq ≠ \\neq ≈ \\approx ≡ \\equiv ∼ \\sim ≅ \\cong ∝ \\propto
∞ \\infty ∂ \\partial ∇ \\nabla ∈ \\in ∉ \\notin ⊂ \\subset ⊆ \\subseteq ∪ \\cup ∩ \\cap ∅ \\emptyset ∀ \\forall ∃ \\exists ¬ \\neg ∧ \\land ∨ \\lor → \\to ← \\leftarrow ↔ \\leftrightarrow ⇒ \\Rightarrow ⇐ \\Leftarrow ⇔ \\Leftrightarrow ⇌ \\rightleftharpoons
° ^\\circ ∘ \\circ … \\ldots ⋯ \\cdots ⋮ \\vdots ⋱ \\ddots ∠ \\angle ⊥ \\perp ∥ \\parallel ∴ \\therefore ∵ \\because ′ ' ″ '' − - ℝ \\mathbb{R} ℤ \\mathbb{Z} ℕ \\mathbb{N} ℚ \\mathbb{Q} ℂ \\mathbb{C} ∑ \\sum ∏ \\prod ∫ \\int ∬ \\iint ∮ \\oint √ \\surd △ \\triangle
% \\% # \\# & \\& $ \\$ _ \\_ { \\{ } \\} £ \\pounds`;

const TEX = new Map(PAIRS.split(/\s+/).flatMap((sign, at, all) => (at % 2 === 0 ? [[sign, all[at + 1]!] as const] : [])));

/** Letters that Word keeps in the block of mathematical letters (𝑥, 𝒙, 𝐱) as plain ones: TeX slants them itself. */
const plainLetters = (text: string): string => text.normalize('NFKC');

/** Characters as TeX; a command is kept apart from a letter after it. */
export function texOfSigns(text: string): string {
  let tex = '';
  // Some of the signs themselves fall apart under normalisation, so they are looked up first.
  for (const sign of text) {
    const command = TEX.get(sign) ?? TEX.get(plainLetters(sign)) ?? (/\s/.test(sign) ? ' ' : plainLetters(sign));
    if (/\\[A-Za-z]+$/.test(tex) && /^[A-Za-z]/.test(command)) tex += ' ';
    tex += command;
  }
  return tex;
}

/** Names that TeX sets upright as functions. */
export const FUNCTIONS: ReadonlySet<string> = new Set(['sin', 'cos', 'tan', 'sec', 'csc', 'cot', 'arcsin', 'arccos', 'arctan', 'sinh', 'cosh', 'tanh', 'log', 'ln', 'exp', 'lim', 'max', 'min', 'det', 'gcd', 'sup', 'inf']);
/** Accents: the character that Word puts above, and TeX's command. */
export const ACCENTS: Readonly<Record<string, string>> = { '̂': 'hat', '^': 'hat', '̃': 'tilde', '~': 'tilde', '̅': 'bar', '¯': 'bar', '‾': 'overline', '⃗': 'vec', '→': 'vec', '̇': 'dot', '˙': 'dot', '̈': 'ddot', '¨': 'ddot' };
export const SUMS: ReadonlySet<string> = new Set(['∑', '∏', '∫', '∬', '∮', '⋃', '⋂']);
