// Jest global teardown: stops the cluster that the setup started and removes what it wrote.
import { rmSync } from 'node:fs';

export default async function teardown() {
  const running = globalThis.__TRELLIS_CLUSTER__;
  if (!running) return;
  await running.cluster.stop();
  rmSync(running.folder, { recursive: true, force: true });
  for (const bundle of [running.bundle, running.parser, running.merger, running.figures]) rmSync(bundle, { force: true });
}
