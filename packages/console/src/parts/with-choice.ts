/** What is chosen of `all` when `one` is ticked or no more: in the order of all of them, whatever was ticked first. */
export function withChoice<Id>(
  all: readonly Id[],
  chosen: readonly Id[],
  one: Id,
  isChosen: boolean,
): readonly Id[] {
  return all.filter((id) => (id === one ? isChosen : chosen.includes(id)));
}
