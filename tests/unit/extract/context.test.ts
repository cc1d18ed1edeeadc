import { around, contextOf } from "@contact-scanner/core/extract/context";
import { extractPage } from "@contact-scanner/core/extract/page";
import { describe, expect, test } from "vitest";

/** The context of the only contact of a page. */
function contextIn(body: string): string | undefined {
  const html = `<html><body>${body}</body></html>`;
  return extractPage({ html, url: "https://acme.com/" }).contacts[0]?.context;
}

describe("a context holds its address, where it stands", () => {
  test.each([
    [
      "a link's other text",
      "<p>Mail our <a href='mailto:sales@acme.com'>sales desk</a> for prices.</p>",
      "Mail our sales desk (sales@acme.com) for prices.",
    ],
    [
      "at a sentence's end",
      "<p>Write to <a href='mailto:sales@acme.com'>us</a>.</p>",
      "Write to us (sales@acme.com).",
    ],
    [
      "the address itself",
      "<p>Write to <a href='mailto:sales@acme.com'>Sales@acme.com</a> now</p>",
      "Write to Sales@acme.com now",
    ],
    [
      "an icon",
      "<p>Follow us <a href='mailto:sales@acme.com'><i class='icon'></i></a> today</p>",
      "Follow us sales@acme.com today",
    ],
    [
      "a stand-in",
      "<p>Email: <a class='__cf_email__' data-cfemail='a3c2cdcde3c2c0cec68dc0ccce'>[email&#160;protected]</a>, daily</p>",
      "Email: ann@acme.com, daily",
    ],
    [
      "a written-out form",
      "<p>Mail: ann (at) acme.com or call</p>",
      "Mail: ann (at) acme.com (ann@acme.com) or call",
    ],
    [
      "a cloak",
      "<p>Call <a href=\"javascript:linkTo_UnCryptMailto('nbjmup+booAbdnf\\/dpn')\">Ann</a> today</p>",
      "Call Ann (ann@acme.com) today",
    ],
    [
      "a row of a table",
      "<p>All addresses end in @acme.com</p><table><tr><th>User<th>Name<tr><td>jane<td>Jane</table>",
      "jane Jane (jane@acme.com)",
    ],
    ["an attribute", "<p title='Write to ann@acme.com'>Ann</p>", "Write to ann@acme.com"],
    [
      "another script",
      "<p>Anna: <a href='mailto:anna@müllner.de'>anna@müllner.de</a></p>",
      "Anna: anna@müllner.de",
    ],
  ])("%s", (_name, body, context) => {
    expect(contextIn(body)).toBe(context);
  });

  test("behind the beginning of a link's long text", () => {
    const context = contextIn(`<a href="mailto:ann@acme.com">${"many words ".repeat(20)}</a> and more`);
    expect(context).toMatch(/^many words .* words… \(ann@acme\.com\)$/);
    expect(context?.length).toBeLessThan(140);
  });
});

describe("a context is cut at words", () => {
  test("on either side", () => {
    const words = "remarkable sentences everywhere ";
    const { context } = around(`${words.repeat(3)}ann@acme.com ${words.repeat(3)}`, 96, 108);
    expect(context).toBe(
      "everywhere remarkable sentences everywhere ann@acme.com remarkable sentences everywhere remarkable",
    );
  });

  test("but not where there are none, as in scripts without blanks", () => {
    const text = "联系我们请写信".repeat(20);
    expect(around(`${text}ann@acme.cn${text}`, 140, 151).context).toHaveLength(111);
  });

  test("that are whole at the text's ends", () => {
    expect(around("Write to ann@acme.com", 9, 21).context).toBe("Write to ann@acme.com");
  });
});

describe("elements without a blank between", () => {
  test.each([
    [
      "Acme Ltd\u2028+49 30 5550\u2028",
      "\u2028DRK\u2028Berlin\u2028DE\u202812205",
      "Acme Ltd +49 30 5550 ann@acme.com DRK Berlin DE 12205",
    ],
    ["Contact\u2028Press\u2028", "\u2028Tel", "Contact Press ann@acme.com Tel"],
    ["W\u2028rite to ", " o\u2028ften", "Write to ann@acme.com often"],
    ["(\u2028", "\u2028)", "(ann@acme.com)"],
  ])("%j and %j are told apart where they are words", (before, after, context) => {
    const start = before.length;
    expect(around(`${before}ann@acme.com${after}`, start, start + 12).context).toBe(context);
  });
});

describe("no reader sees in a context", () => {
  test.each([
    ["tags", "Write to <b class='x'>us</b> at ann@acme.com<br/>", "Write to us at ann@acme.com"],
    ["a tag that is cut", "x='1' class=\"y\">Mail ann@acme.com <a hre", "Mail ann@acme.com"],
    [
      "braces of templates",
      "Mail {{name}} or {% if x %}ann@acme.com{% endif %} \u0024{y}",
      "Mail or ann@acme.com",
    ],
    ["packed code", "k4=~p;w`7$y)`H=`w`{ann@acme.com", "ann@acme.com"],
    ["code on one side", "Mail ann@acme.com;};return{a:b&&c};", "Mail ann@acme.com"],
  ])("%s", (_name, context, readable) => {
    expect(contextOf({ context }, "ann@acme.com")).toBe(readable);
  });

  test.each(["Ann Lee <ann@acme.com>, 5 > 3", "Price: $5 & up, ann@acme.com"])(
    "but in %s all is read",
    (context) => {
      expect(contextOf({ context }, "ann@acme.com")).toBe(context);
    },
  );
});
