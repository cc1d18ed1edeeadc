import { parseLocalPart } from "@contact-scanner/core/extract/judge/local-part";
import { DOT_ATOM_SIGNS, LOCAL_PART_SIGNS } from "@contact-scanner/core/extract/judge/local-part-signs";
import { describe, expect, test } from "vitest";

describe.each([...LOCAL_PART_SIGNS, ...DOT_ATOM_SIGNS])("$name", (sign) => {
  const { pattern, rule, unlessField = false, examples, keep } = sign;

  test.each(examples)("%s is refused, by this row", (local) => {
    expect(local).toMatch(pattern);
    expect(parseLocalPart(local, false)).toEqual({ kind: rule });
  });

  test.each(examples)("%s in a field for addresses", (local) => {
    expect(parseLocalPart(local, true).kind).toBe(unlessField ? "local" : rule);
  });

  test.each(keep)("%s stays", (local) => {
    expect(parseLocalPart(local, false)).toEqual({ kind: "local", text: local });
  });
});
