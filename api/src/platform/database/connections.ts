// The database URLs of this process, one a role, settled before the application is made.
export const CONNECTIONS = Symbol('connections');

export interface Connections {
  readonly owner: string;
  readonly app: string;
  readonly survey: string;
  readonly rollup: string;
}
