// Places for labels beside points: each as near to its point as the others allow. Pure.

/** In the order given; null stays where it is and takes no room. Labels that would overlap are shared out about their middle. */
export function apart(points: readonly (number | null)[], gap: number): number[] {
  const order = points.flatMap((at, i) => (at === null ? [] : [{ i, at }])).sort((a, b) => a.at - b.at || a.i - b.i);
  const groups: { members: number[]; middle: number }[] = [];
  for (const { i, at } of order) {
    let group = { members: [i], middle: at };
    for (let last = groups.at(-1); last && last.middle + ((last.members.length - 1) * gap) / 2 + gap > group.middle - ((group.members.length - 1) * gap) / 2; last = groups.at(-1)) {
      groups.pop();
      const members = [...last.members, ...group.members];
      group = { members, middle: (last.middle * last.members.length + group.middle * group.members.length) / members.length };
    }
    groups.push(group);
  }
  const placed = points.map((at) => at ?? 0);
  for (const { members, middle } of groups) members.forEach((i, n) => { placed[i] = middle + (n - (members.length - 1) / 2) * gap; });
  return placed;
}
