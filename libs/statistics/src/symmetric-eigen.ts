// Eigenvalues and eigenvectors of a small symmetric matrix.

export interface Eigen {
  readonly values: readonly number[];
  /** vectors[i] belongs to values[i]; orthonormal. */
  readonly vectors: readonly (readonly number[])[];
}

/** Cyclic Jacobi rotations (Golub & Van Loan §8.5); the order of the values is arbitrary. */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = matrix.map((_, i) => matrix.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 100; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += a[p][q] ** 2;
    if (off < 1e-30) break;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) if (a[p][q] !== 0) rotate(a, vectors, p, q);
  }
  return { values: a.map((row, i) => row[i]), vectors };
}

function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (const row of a) [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]];
  for (const both of [a, vectors]) {
    for (let k = 0; k < a.length; k++) [both[p][k], both[q][k]] = [c * both[p][k] - s * both[q][k], s * both[p][k] + c * both[q][k]];
  }
}
