// Which passwords are refused: what anyone would try first. Length does the rest.

/** Shown on the demo's sign-in page, so nobody else may have it. */
const COMMON = new Set([
  'trellisdemo', 'passwordpassword', 'correcthorsebatterystaple', 'qwertyuiopasdf', 'qwertyuiopasdfghjkl', 'administrator', 'headteacher',
  'letmeinletmein', 'iloveyouiloveyou', 'changemechangeme', 'welcomewelcome', 'abcdefghijkl', 'abcabcabcabc', 'passwordtrellis', 'trellispassword', 'schoolpassword', 'teacherpassword',
]);
const COMMON_START = /^(password|passw0rd|qwerty(uiop)?|letmein|welcome|iloveyou|admin(istrator)?|teacher|school|trellis|changeme|monkey|dragon|football|liverpool|arsenal|chelsea|sunshine|princess|summer|winter|spring|autumn)(\d*|123abc|abc123)$/;

export interface Holder { readonly name: string; readonly email: string }

/** Why this password would be guessed soon, in words for its owner; null when nothing speaks against it. */
export function weaknessOf(password: string, { name, email }: Holder): string | null {
  const plain = squash(password);
  if (new Set(password).size < 5) return 'Use more than a few different characters';
  if (COMMON.has(plain) || COMMON_START.test(plain) || isRun(plain)) return 'This is one of the first passwords that anyone would try';
  const local = squash(email.split('@')[0]!);
  if (local.length >= 3 && plain.includes(local)) return 'Leave your e-mail address out of it';
  const names = [squash(name), ...name.split(/\s+/).map(squash).filter((part) => part.length >= 5)];
  return names.some((part) => part.length >= 4 && plain.includes(part)) ? 'Leave your name out of it' : null;
}

const squash = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** "123456789012", "abcdefghijkl": every character one after the one before. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((character, at) => character.charCodeAt(0) - text.charCodeAt(at));
  // 9 → 0 is how people carry on counting.
  return steps.length > 0 && (steps.every((step) => step === 1 || step === -9) || steps.every((step) => step === -1 || step === 9));
}
