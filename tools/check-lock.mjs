// Says whether `npm ci` can use package-lock.json: every optional dependency a package names must have an entry.
// npm drops an optional package whose version its registry lacks without a word, and `npm ci` then refuses the lock.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @returns {string[]} one line per optional dependency that resolves to no entry of the lock. */
export function missingOptionals(lock) {
  const entries = lock.packages;
  const missing = [];
  for (const [where, entry] of Object.entries(entries)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      let folder = where;
      let found = false;
      for (;;) {
        if (entries[`${folder ? `${folder}/` : ''}node_modules/${name}`]) { found = true; break; }
        if (!folder) break;
        folder = folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : '';
      }
      if (!found) missing.push(`${where || '(root)'} wants ${name}`);
    }
  }
  return missing;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = missingOptionals(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')));
  for (const line of missing) console.error(line);
  console.log(missing.length ? `${missing.length} missing from the lock` : 'lock complete');
  process.exit(missing.length ? 1 : 0);
}
