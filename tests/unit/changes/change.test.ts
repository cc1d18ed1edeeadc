import { CHANGE_SIGNS, CHANGES, type ChangeFacts, changesOf } from "@contact-scanner/core/changes/change";
import { describe, expect, test } from "vitest";

const FACTS = ["was_there", "is_there", "is_unread", "is_elsewhere", "is_retyped"] as const;

/** Every combination of facts. */
const all: ChangeFacts[] = Array.from({ length: 2 ** FACTS.length }, (_, bits) => {
  const [was_there, is_there, is_unread, is_elsewhere, is_retyped] = FACTS.map(
    (_fact, n) => (bits >> n) % 2 === 1,
  );
  return {
    was_there: was_there ?? false,
    is_there: is_there ?? false,
    is_unread: is_unread ?? false,
    is_elsewhere: is_elsewhere ?? false,
    is_retyped: is_retyped ?? false,
  };
});

describe("whatever two scans say of an address", () => {
  test.each(all)("%j is one change, or a move and a new type together", (facts) => {
    const changes = changesOf(facts);
    if (facts.was_there && facts.is_there) {
      expect(changes).toEqual([
        ...(facts.is_elsewhere ? ["moved"] : []),
        ...(facts.is_retyped ? ["retyped"] : []),
      ]);
    } else if (facts.was_there) {
      expect(changes).toEqual([facts.is_unread ? "unknown" : "gone"]);
    } else {
      expect(changes).toEqual(facts.is_there ? ["appeared"] : []);
    }
  });
});

test("every change has a reason", () => {
  for (const change of CHANGES) expect(CHANGE_SIGNS[change].why).toMatch(/^[A-Z].*\.$/);
});
