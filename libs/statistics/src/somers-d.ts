// Somers' D: does satisfaction fall as felt emphasis rises?

/**
 * D(satisfaction | emphasis) = (concordant − discordant) ÷ pairs not tied on emphasis (Somers 1962).
 * Equals Cliff's delta when emphasis is 0/1. `d` is null when emphasis never differs.
 */
export function somersD(emphasis: readonly number[], satisfaction: readonly number[]): { readonly n: number; readonly d: number | null } {
  let [balance, comparable] = [0, 0];
  for (let i = 0; i < emphasis.length; i++) {
    for (let j = i + 1; j < emphasis.length; j++) {
      const order = Math.sign(emphasis[i] - emphasis[j]);
      if (order === 0) continue;
      comparable += 1;
      balance += order * Math.sign(satisfaction[i] - satisfaction[j]);
    }
  }
  return { n: emphasis.length, d: comparable === 0 ? null : balance / comparable };
}
