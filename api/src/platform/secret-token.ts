// The injection token of the installation's secret.
export const SECRET = Symbol('secret');
