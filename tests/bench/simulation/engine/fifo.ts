/** A line: who came first is taken first. */
export type Fifo<Item> = {
  readonly size: number;
  add(item: Item): void;
  /** The first, taken out; undefined where there is none. */
  take(): Item | undefined;
};

/** Places taken that are kept until there are as many again: moving what waits costs a step for each. */
const TAKEN_KEPT = 1_024;

/** An empty line. Adding and taking cost the same however long it is; an array's `shift` does not. */
export function createFifo<Item>(): Fifo<Item> {
  let items: Item[] = [];
  let taken = 0;
  return {
    get size() {
      return items.length - taken;
    },
    add(item) {
      items.push(item);
    },
    take() {
      if (taken === items.length) return undefined;
      const item = items[taken++];
      if (taken >= TAKEN_KEPT && taken * 2 >= items.length) {
        items = items.slice(taken);
        taken = 0;
      }
      return item;
    },
  };
}
