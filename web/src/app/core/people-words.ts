// Below how many people a page's figures cannot be narrowed: one number, or those that its waves promised.

export function peopleWords(groups: readonly number[]): string {
  const [least, most] = [Math.min(...groups), Math.max(...groups)];
  return least === most ? `${least} people` : `as many people as its wave promised, ${least} to ${most}`;
}
