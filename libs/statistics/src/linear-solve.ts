// Solves a small square system of linear equations.

/** x with A·x = b, by Gaussian elimination with partial pivoting; null when A is singular to working precision. */
export function linearSolve(a: readonly (readonly number[])[], b: readonly number[]): number[] | null {
  const size = b.length;
  const rows = a.map((row, i) => [...row, b[i]]);
  const scale = Math.max(0, ...a.flat().map(Math.abs));
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) pivot = i;
    if (Math.abs(rows[pivot][column]) <= 1e-13 * scale) return null;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let i = column + 1; i < size; i++) {
      const factor = rows[i][column] / rows[column][column];
      for (let j = column; j <= size; j++) rows[i][j] -= factor * rows[column][j];
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let rest = rows[i][size];
    for (let j = i + 1; j < size; j++) rest -= rows[i][j] * x[j];
    x[i] = rest / rows[i][i];
  }
  return x;
}
