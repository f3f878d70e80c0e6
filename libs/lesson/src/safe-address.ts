// Decides which link and image addresses may be stored, and which of these may be followed or loaded.

/**
 * - `live`: may be followed or loaded: http, https, mailto (links only) and paths of our own (`/resources/…`).
 * - `inert`: kept but never followed: relative paths and `#fragment`s of imported files, `//host` addresses.
 * - `refused`: any other scheme (javascript, data, file, …) or control characters; never stored.
 */
export type AddressUse = 'live' | 'inert' | 'refused';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

function classify(address: string, live: RegExp): AddressUse {
  // Browsers drop tabs and line ends inside an address and control characters around it, so these could hide a scheme.
  // eslint's control-character rule does not see \p{Cc}, and it says what is meant.
  if (/\p{Cc}/u.test(address)) return 'refused';
  const bare = address.trim();
  if (live.test(bare)) return bare === address ? 'live' : 'inert';
  if (SCHEME.test(bare)) return 'refused';
  return /^\/(?![/\\])/.test(bare) && bare === address && !bare.includes('\\') ? 'live' : 'inert';
}

/** How a link's address may be used. */
export function linkUse(href: string): AddressUse {
  return classify(href, /^(?:https?:\/\/|mailto:)[^\s]/i);
}

/** How an image's address may be used. */
export function imageUse(src: string): AddressUse {
  return classify(src, /^https?:\/\/[^\s]/i);
}
