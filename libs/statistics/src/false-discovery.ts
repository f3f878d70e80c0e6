// Many groups on one page: which differences survive (Benjamini & Hochberg 1995)?

export interface Discovery {
  /** Adjusted p, in the order given. */
  readonly adjusted: readonly number[];
  /** adjusted ≤ q: only these may carry the "clear change" mark. */
  readonly flag: readonly boolean[];
}

export function falseDiscovery(p: readonly number[], q = 0.05): Discovery {
  const order = p.map((_, i) => i).sort((a, b) => p[b] - p[a]);
  const adjusted = new Array<number>(p.length).fill(1);
  let least = 1;
  order.forEach((index, fromTop) => {
    least = Math.min(least, p[index] * (p.length / (p.length - fromTop)));
    adjusted[index] = least;
  });
  return { adjusted, flag: adjusted.map((value) => value <= q) };
}
