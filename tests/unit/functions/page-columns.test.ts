import { PAGE_COLUMNS } from "@contact-scanner/functions/http/page-schemas";
import { expect, test } from "vitest";

test("what came to a scan's pages later stands behind the columns that readers count", () => {
  expect(Object.keys(PAGE_COLUMNS).slice(-4)).toEqual(["created_at", "needs_script", "rendered", "place"]);
});
