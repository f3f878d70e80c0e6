// Sums of products of several values a row. They add up over schools, so a sample of whole schools costs nothing near a sample of people (ANALYTICS §8).

export interface CrossProducts {
  readonly n: number;
  /** Σ(x − c), one a column. */
  readonly sums: readonly number[];
  /** Σ(x − c)(x − c)ᵀ, row by row: `columns * columns` entries. */
  readonly products: Float64Array;
}

/** @param centre c, near the columns' means: what is added up must lie about the same point */
export function crossProducts(rows: readonly (readonly number[])[], centre: readonly number[]): CrossProducts {
  const size = centre.length;
  const sums = new Array<number>(size).fill(0);
  const products = new Float64Array(size * size);
  for (const row of rows) {
    for (let i = 0; i < size; i++) {
      const a = row[i] - centre[i];
      sums[i] += a;
      for (let j = 0; j < size; j++) products[i * size + j] += a * (row[j] - centre[j]);
    }
  }
  return { n: rows.length, sums, products };
}

/** @throws RangeError for no parts */
export function addUp(parts: readonly CrossProducts[]): CrossProducts {
  if (parts.length === 0) throw new RangeError('nothing to add up');
  const sums = parts[0].sums.map((_, i) => parts.reduce((sum, part) => sum + part.sums[i], 0));
  const products = new Float64Array(sums.length ** 2);
  for (const part of parts) for (let i = 0; i < products.length; i++) products[i] += part.products[i];
  return { n: parts.reduce((sum, { n }) => sum + n, 0), sums, products };
}

/** Sample covariances (n − 1) of all columns; zeros under two rows. */
export function covariances({ n, sums, products }: CrossProducts): number[][] {
  return sums.map((a, i) => sums.map((b, j) => (n < 2 ? 0 : (products[i * sums.length + j] - (a * b) / n) / (n - 1))));
}
