import type { ShellReason } from "./shell.ts";

/** What of a page tells whether it is a shell. */
export type ShellView = {
  /** words of the readable text */
  readonly words: number;
  readonly links: number;
  readonly contacts: number;
  readonly hasFrames: boolean;
  /** The text of each element that an application is put into. */
  readonly mounts: readonly string[];
  /** What readers without scripts are told. */
  readonly noscripts: readonly string[];
};

/** A sign that a page of few words is a shell. */
export type ShellSign = {
  readonly reason: ShellReason;
  readonly why: string;
  readonly holds: (page: ShellView) => boolean;
};

/** In this order: the surest first. */
export const SHELL_SIGNS: readonly ShellSign[] = [
  {
    reason: "empty_root",
    why: "A framework puts the whole page into an element that is empty until then.",
    holds: ({ mounts }) => mounts.some((text) => text.trim() === ""),
  },
  {
    reason: "noscript",
    why: "The page says itself that it needs scripts.",
    holds: ({ words, noscripts }) => words < 30 && noscripts.some((text) => /java\s?script/i.test(text)),
  },
  {
    reason: "few_words",
    why: "An element for an application holds a line or two until it starts.",
    holds: ({ words, links, mounts }) => mounts.length > 0 && words < 20 && links < 3,
  },
  {
    reason: "no_words",
    why: "A page with a script and nothing to read or to follow is filled by it.",
    holds: ({ words, links, contacts, hasFrames }) =>
      words < 8 && links === 0 && contacts === 0 && !hasFrames,
  },
];
