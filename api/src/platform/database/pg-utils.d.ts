// The part of pg that turns a value into what is sent, which its types leave out.
declare module 'pg/lib/utils.js' {
  /** Text, bytes, or nothing. */
  export function prepareValue(value: unknown): string | Buffer | null;
}
