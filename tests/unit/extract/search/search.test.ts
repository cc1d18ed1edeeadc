import { loneCandidate } from "@contact-scanner/core/extract/candidate";
import type { Finding, NestedDocument } from "@contact-scanner/core/extract/methods/method";
import { HOLE } from "@contact-scanner/core/extract/script/values";
import { search } from "@contact-scanner/core/extract/search/search";
import { describe, expect, test } from "vitest";

const PLACE = { element: "p" };

function nested(source: string, kind: NestedDocument["kind"] = "string"): NestedDocument {
  return { kind, source, method: "script", place: { element: "script" } };
}

function found(text: string): Finding {
  return loneCandidate(text, "text", PLACE);
}

describe("a search over a document and the documents inside it", () => {
  test("opens a document where it was met", () => {
    const candidates = search([found("a@b.cd"), nested("inner"), found("e@f.gh")], () => [found("i@j.kl")]);
    expect([...candidates].map(({ text }) => text)).toEqual(["a@b.cd", "i@j.kl", "e@f.gh"]);
  });

  test("tells what markup holds as what the markup stood in, however deep", () => {
    const open = ({ source }: NestedDocument) => (source === "outer" ? [nested("inner")] : [found("a@b.cd")]);
    expect([...search([nested("outer", "markup")], open)]).toEqual([
      { ...found("a@b.cd"), method: "script", element: "script", isInMarkup: true },
    ]);
  });

  test("tells what a script of that markup says as a script's", () => {
    const open = () => [loneCandidate("a@b.cd", "script", PLACE)];
    expect([...search([nested("outer", "markup")], open)]).toMatchObject([{ isInMarkup: false }]);
  });

  test("passes over what stands deeper than four documents", () => {
    const depths: string[] = [];
    const open = ({ source }: NestedDocument) => {
      depths.push(source);
      return [nested(`${source}.`)];
    };
    expect([...search([nested(".")], open)]).toEqual([]);
    expect(depths).toEqual([".", "..", "...", "...."]);
  });

  test("passes over documents beyond three million characters in all", () => {
    const large = "x".repeat(1_600_000);
    const candidates = search([nested(large), nested(large)], () => [found("a@b.cd")]);
    expect([...candidates]).toHaveLength(1);
  });

  test("reads what fits in after a document that was passed over", () => {
    const [half, large] = ["x".repeat(1_600_000), "x".repeat(2_000_000)];
    const candidates = search([nested(half), nested(large), nested("small")], ({ source }) => [
      found(source === "small" ? "i@j.kl" : "a@b.cd"),
    ]);
    expect([...candidates].map(({ text }) => text)).toEqual(["a@b.cd", "i@j.kl"]);
  });

  test("takes no address beside a value that is not known, inside another document alone", () => {
    const cut = found(`a@b.cd${HOLE}`);
    expect([...search([nested("inner")], () => [cut])]).toEqual([]);
  });
});
