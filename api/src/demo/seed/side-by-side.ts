// Several at a time: what many people do by themselves need not wait for one another.

const LANES = 6;

export async function sideBySide<T>(things: readonly T[], act: (thing: T) => Promise<unknown>): Promise<void> {
  const left = things.values();
  await Promise.all(Array.from({ length: LANES }, async () => { for (const thing of left) await act(thing); }));
}
