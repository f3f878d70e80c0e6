// Global minimum cut of a weighted graph (Stoer–Wagner), over its connected components of two or more nodes.

/** A symmetric weight matrix in row order; `size * size` entries, the diagonal is ignored. */
export interface Graph {
  readonly size: number;
  readonly weight: Float64Array;
}

/**
 * The smallest number of edges whose removal divides some connected component (Stoer & Wagner 1997).
 * Single nodes have nothing to divide: Infinity when no component has two nodes.
 * With a finite `cap` the answer is min(cut, cap), found much sooner: ends joined by `cap` edges can never be parted by fewer.
 */
export function minimumCut(graph: Graph, cap = Infinity): number {
  const weight = Float64Array.from(graph.weight);
  const alive = Array.from({ length: graph.size }, (_, node) => node);
  const left = cap === Infinity ? alive : contractHeavyEdges(weight, graph.size, alive, cap);
  let best = cap;
  for (const component of components(weight, graph.size, left)) {
    if (component.length > 1) best = Math.min(best, stoerWagner(weight, graph.size, component));
  }
  return best;
}

function contractHeavyEdges(weight: Float64Array, size: number, nodes: readonly number[], cap: number): number[] {
  const gone = new Uint8Array(size);
  for (const node of nodes) {
    if (gone[node]) continue;
    for (let other = 0; other < size; other++) {
      if (other === node || gone[other] || weight[node * size + other] < cap) continue;
      merge(weight, size, node, other);
      gone[other] = 1;
      other = -1; // the merged node may now be heavily joined to one already passed over
    }
  }
  return nodes.filter((node) => !gone[node]);
}

function merge(weight: Float64Array, size: number, into: number, from: number): void {
  for (let other = 0; other < size; other++) {
    weight[into * size + other] += weight[from * size + other];
    weight[other * size + into] = weight[into * size + other];
    weight[from * size + other] = 0;
    weight[other * size + from] = 0;
  }
  weight[into * size + into] = 0;
}

function components(weight: Float64Array, size: number, nodes: readonly number[]): number[][] {
  const seen = new Uint8Array(size);
  const found: number[][] = [];
  for (const start of nodes) {
    if (seen[start]) continue;
    seen[start] = 1;
    const component = [start];
    for (const node of component) {
      for (const other of nodes) {
        if (seen[other] || weight[node * size + other] === 0) continue;
        seen[other] = 1;
        component.push(other);
      }
    }
    found.push(component);
  }
  return found;
}

function stoerWagner(weight: Float64Array, size: number, component: readonly number[]): number {
  const alive = [...component];
  const attached = new Float64Array(size);
  let best = Infinity;
  while (alive.length > 1) {
    const waiting = [...alive];
    for (const node of waiting) attached[node] = 0;
    let last = waiting[0];
    let previous = last;
    while (waiting.length > 0) {
      let pick = 0;
      for (let i = 1; i < waiting.length; i++) if (attached[waiting[i]] > attached[waiting[pick]]) pick = i;
      previous = last;
      last = waiting[pick];
      waiting[pick] = waiting[waiting.length - 1];
      waiting.pop();
      for (const node of waiting) attached[node] += weight[last * size + node];
    }
    best = Math.min(best, attached[last]);
    merge(weight, size, previous, last);
    alive.splice(alive.indexOf(last), 1);
  }
  return best;
}
