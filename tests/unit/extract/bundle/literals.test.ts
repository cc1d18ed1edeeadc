import { findLiterals } from "@contact-scanner/core/extract/bundle/literals";
import { describe, expect, test } from "vitest";

function written(source: string): string[] {
  const { starts, ends } = findLiterals(source);
  return starts.map((start, index) => source.slice(start, ends[index]));
}

/** Written without a dollar sign before a brace, which in a string is taken for a slip. */
const templates = (source: string) => source.replaceAll("#{", "${");

describe("the literals of a script", () => {
  test.each<[string, string, string[]]>([
    ["strings of both quotes", `a="x";b='y'`, [`"x"`, `'y'`]],
    ["quotes inside the other kind and behind a backslash", `a="it's \\"so\\""`, [`"it's \\"so\\""`]],
    ["templates, and strings in their expressions", 'a=`x #{f("y")} z`', ['`x #{f("y")} z`', `"y"`]],
    ["templates inside templates", 'a=`x#{b?`y`:"z"}`', ['`x#{b?`y`:"z"}`', "`y`", `"z"`]],
    ["nothing of comments", `// it's "no"\na="x"/* don't "y" */;b="z"`, [`"x"`, `"z"`]],
    ["nothing of regular expressions", `a=/["']/g;b="x";return/'/.test(b)`, [`"x"`]],
    ["a slash in a class ends no regular expression", `a=/[/"]/;b="x"`, [`"x"`]],
    ["what stands between two divisions", `a=b/c;d="x";e=f/g`, [`"x"`]],
    ["a regular expression behind a condition", `if(a)/"/.test(b)&&c("x")`, [`"x"`]],
    ["a division behind a bracket", `a=(b+c)/2;d="x"/3`, [`"x"`]],
    ["no string that a line ends", `a="x\nb="y"`, [`"y"`]],
    ["a template that nothing ends", "a=`x", ["`x"]],
  ])("%s", (_name, source, literals) => expect(written(templates(source))).toEqual(literals.map(templates)));

  test("have the brackets around them, and the fewest since the one before", () => {
    const { depths, floors } = findLiterals(`[{a:"x",b:[{c:"y"}]},"z"]`);
    expect(depths).toEqual([2, 4, 1]);
    expect(floors).toEqual([0, 2, 1]);
  });
});
