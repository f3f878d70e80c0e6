// The scope of questions asked before a trust is known: row-level security shows it nothing but what is named.
import type { Scope } from '@trellis/platform';

export const BEFORE_TRUST: Scope = { trustId: '00000000-0000-0000-0000-000000000000' };
