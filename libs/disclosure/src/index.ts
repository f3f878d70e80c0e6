// Small-group protection: what may be published about a closed wave, and how it may be worded.
export type { Adoption, Display } from './display';
export { adoption, display, mayShowTotal, responseRate, roundToFive } from './display';
export type { Answer, Pooled } from './answer';
export { answer, pooled, staffCovered } from './answer';
export type { Atom, Attribute, Query, Value } from './atom';
export { matches } from './atom';
export type { AuditGroup, AuditResult } from './audit';
export { audit } from './audit';
export type { Block, BlockKind, Scope } from './block';
export type { Derived, Told } from './derivable';
export { combination, isWithin, remainders } from './derivable';
export { questions } from './questions';
export type { Partition, Release, ReleaseInput, Step } from './release';
export { DEFAULT_K, DEFAULT_STEPS, FLOOR_K, release } from './release';
export type { ShownParts } from './shown-parts';
export { shownParts } from './shown-parts';
export type { Rating, Snapshot } from './snapshots';
export { maySucceed, snapshots } from './snapshots';
