import type { AtLeastOne } from "../scan/cut.ts";

/** A sign that a literal is the text of an element, which a reader of the page sees. */
export type TextSign = {
  readonly name: string;
  readonly why: string;
  /** What stands right before and right after the literal, or before the first and after the last of its list. */
  readonly before: RegExp;
  readonly after?: RegExp;
  /** Scripts with one literal that has an address, as text; those of `keep` come near and are none. */
  readonly examples: AtLeastOne<string>;
  readonly keep: AtLeastOne<string>;
};

/** Characters of code before a literal that are looked at: an element's name and its attributes. */
export const TEXT_HEAD_CHARS = 240;

/** Elements that are made to hold text. */
const TEXT_ELEMENT =
  "(?:p|div|span|a|li|dd|dt|h[1-6]|td|th|b|i|u|strong|em|small|address|button|section|article|main|header|footer|aside|blockquote|figcaption|summary)";

export const TEXT_SIGNS: readonly TextSign[] = [
  {
    name: "the children of an element",
    why: "React's compilers hand over what stands between an element's tags under this name.",
    before: /(?:^|[^\w$.])["']?children["']?\s?:\s?\[?$/,
    examples: [
      `(0,t.jsx)("p",{children:"Acme, 4 Mill Lane, Leeds. dock@tallowick.com"})`,
      "(0,t.jsx)(`p`,{children:`dock@tallowick.com`})",
      `jsxs("p",{children:["dock@tallowick.com",jsx("br",{})]})`,
    ],
    keep: [`x={grandchildren:"dock@tallowick.com"}`, `a.children.b="dock@tallowick.com"`],
  },
  {
    name: "what follows an element's name and its attributes",
    why: "Vue's compiler and older ones of React call a function with an element's name, attributes and content.",
    before: new RegExp(
      `\\(\\s?["'\`]${TEXT_ELEMENT}["'\`]\\s?,\\s?(?:[\\w$.]{1,20}|void 0|\\{[^{}]{0,200}\\})\\s?,\\s?\\[?$`,
    ),
    examples: [
      "t(`p`,null,`1 Quay, Whitby. dock@tallowick.com`,-1)",
      `c.createElement("p",{className:"x"},"dock@tallowick.com")`,
      `o("span",Ae,"dock@tallowick.com",1)`,
    ],
    keep: [`t("change",null,"dock@tallowick.com")`, `t("p","dock@tallowick.com")`],
  },
  {
    name: "a text of Vue 2",
    why: "Its compiler calls this function for every text, and for nothing else.",
    before: /\._v\(\s?$/,
    examples: [`e._v("dock@tallowick.com")`],
    keep: [`e.v("dock@tallowick.com")`],
  },
  {
    name: "Angular's instruction for a text",
    why: "It takes the number of a node and the text, and nothing else.",
    before: /(?:^|[^\w$])(?:[\w$]{1,3}|ɵɵtext|\\u0275\\u0275text)\(\s?\d{1,4},\s?$/,
    after: /^\s?\)/,
    examples: [
      `n(3,"p"),o(4,"12 Bridge Street, Ely. dock@tallowick.com"),i()`,
      `t.EFF(1,"dock@tallowick.com")`,
    ],
    keep: [`o(4,"dock@tallowick.com",2)`, `o(x,"dock@tallowick.com")`],
  },
  {
    name: "the text of a node",
    why: "Programs set it to what a reader is to see.",
    before: /\.(?:textContent|innerText)\s?=\s?$/,
    examples: [`e.textContent="dock@tallowick.com"`],
    keep: [`e.value="dock@tallowick.com"`],
  },
];

/** Whether a literal is the text of an element, by the code before and after it. */
export function isElementText(before: string, after: string): boolean {
  return TEXT_SIGNS.some((sign) => sign.before.test(before) && sign.after?.test(after) !== false);
}
