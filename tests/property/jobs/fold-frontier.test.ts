import { createFrontierFold, type FrontierChange } from "@contact-scanner/core/jobs/fold-frontier";
import fc from "fast-check";
import { expect, test } from "vitest";

const url = fc.constantFrom("a", "b", "c", "d", "e");

/** What may happen to a URL of a scan; a visit is told by the page's own row alone. */
const event = fc.oneof(
  fc.record({
    kind: fc.constant("queued" as const),
    url,
    depth: fc.nat(3),
    priority: fc.integer({ min: -3, max: 9 }),
  }),
  fc.record({ kind: fc.constant("done" as const), url }),
  fc.record({ kind: fc.constant("visited" as const), url }),
);
type HistoryEvent = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

/** Each event says whether a checkpoint comes after it, and whether that one is stored twice. */
const history = fc.array(fc.record({ event, endsCheckpoint: fc.boolean(), isStoredTwice: fc.boolean() }), {
  maxLength: 40,
});

/** The frontier by looking each URL up in the history, without any checkpoints. */
function model(events: readonly HistoryEvent[]) {
  const urls = [...new Set(events.map((happens) => happens.url))];
  const queuedAs = (wanted: string) =>
    events.flatMap((happens) => (happens.kind === "queued" && happens.url === wanted ? [happens] : []));
  const isDone = (wanted: string) =>
    events.some((happens) => happens.url === wanted && happens.kind !== "queued");
  return {
    queued: urls
      .filter((known) => !isDone(known))
      .map((known) => ({
        url: known,
        depth: queuedAs(known).at(-1)?.depth,
        priority: highest(queuedAs(known)),
      })),
    done: urls.filter(isDone).sort(),
    priorities: urls.map((known) => [known, queuedAs(known).length === 0 ? 0 : highest(queuedAs(known))]),
  };
}

function highest(entries: readonly { priority: number }[]): number {
  return Math.max(...entries.map(({ priority }) => priority));
}

/** The changes that checkpoints store; like the recorder, one holds a URL's last entry with its best priority. */
function changesOf(
  steps: readonly { event: HistoryEvent; endsCheckpoint: boolean; isStoredTwice: boolean }[],
) {
  const changes: FrontierChange[] = [];
  let queued = new Map<string, { url: string; depth: number; priority: number }>();
  let done: string[] = [];
  steps.forEach(({ event: happens, endsCheckpoint, isStoredTwice }, index) => {
    if (happens.kind === "queued") {
      const { depth, priority } = happens;
      const before = queued.get(happens.url)?.priority ?? priority;
      queued.set(happens.url, { url: happens.url, depth, priority: Math.max(before, priority) });
    }
    if (happens.kind === "done") done.push(happens.url);
    if (!endsCheckpoint && index < steps.length - 1) return;
    const change = { queued: [...queued.values()], done };
    changes.push(change, ...(isStoredTwice ? [change] : []));
    queued = new Map();
    done = [];
  });
  return changes;
}

test("however a history is split into checkpoints, the same frontier is loaded", () => {
  fc.assert(
    fc.property(history, (steps) => {
      const events = steps.map((step) => step.event);
      const fold = createFrontierFold();
      for (const change of changesOf(steps)) fold.take(change);
      const visited = events.flatMap((happens) => (happens.kind === "visited" ? [happens.url] : []));
      const { queued, done, priorityOf } = fold.fold(visited);
      const urls = [...new Set(events.map((happens) => happens.url))];
      const priorities = urls.map((known) => [known, priorityOf(known)]);
      expect({ queued, done: done.sort(), priorities }).toEqual(model(events));
    }),
  );
});
