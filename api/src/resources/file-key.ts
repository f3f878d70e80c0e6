// Where a file's bytes lie: under their trust, known by their hash, so that equal files are kept once.
export const storageKey = (trustId: string, sha256: Buffer): string => `${trustId}/${sha256.toString('hex')}`;
