// The beta distribution, and Student's t and Fisher's F that are read from it.
import { gammaLn } from './gamma';

/** Regularised incomplete beta I_x(a, b) = P(X ≤ x), by Lentz's continued fraction (Abramowitz & Stegun 26.5.8). */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(gammaLn(a + b) - gammaLn(a) - gammaLn(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || 1e-300);
  let value = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || 1e-300);
    c = 1 + even / c || 1e-300;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || 1e-300);
    c = 1 + odd / c || 1e-300;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

/** The x with P(X ≤ x) = p: Newton steps kept inside a shrinking bracket. */
export function betaPpf(p: number, a: number, b: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? 1 : NaN;
  const logBeta = gammaLn(a) + gammaLn(b) - gammaLn(a + b);
  let [low, high, x] = [0, 1, a / (a + b)];
  for (let step = 0; step < 200; step++) {
    const error = betaCdf(x, a, b) - p;
    if (error > 0) high = x;
    else low = x;
    const slope = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta);
    const newton = x - error / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-16 * x) return next;
    x = next;
  }
  return x;
}

/** P(T ≤ t) for Student's t; df may be fractional. */
export function tCdf(t: number, df: number): number {
  const tail = 0.5 * betaCdf(df / (df + t * t), df / 2, 0.5);
  return t > 0 ? 1 - tail : tail;
}

/** The t with P(T ≤ t) = p; df may be fractional (Welch–Satterthwaite). */
export function tPpf(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return -tPpf(1 - p, df);
  if (p > 0.25) {
    const near = betaPpf(1 - 2 * p, 0.5, df / 2);
    return -Math.sqrt((df * near) / (1 - near));
  }
  const far = betaPpf(2 * p, df / 2, 0.5);
  return -Math.sqrt((df * (1 - far)) / far);
}

/** The f with P(F ≤ f) = p for Fisher's F with df1 and df2 degrees of freedom. */
export function fPpf(p: number, df1: number, df2: number): number {
  const x = betaPpf(p, df1 / 2, df2 / 2);
  return (df2 * x) / (df1 * (1 - x));
}
