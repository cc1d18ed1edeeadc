import type { MachineSign } from "./machine-sign.ts";
import { SUFFIX_OF_PROGRAMS } from "./program-signs.ts";
import { isKnownContact } from "./told-contact.ts";

/** What is named by its version, as build files and package managers write it. */
export const VERSION_SIGNS: readonly MachineSign[] = [
  {
    name: "a version behind a path",
    why: "Build files name what they use by its path and its version: actions/checkout@v4.",
    rule: "code",
    all: [
      { of: "domain", pattern: /^v\d{1,3}\./ },
      { of: "before", pattern: /\/$/ },
    ],
    examples: [{ text: "checkout@v4.io", before: "uses: actions/" }],
    keep: [{ text: "info@v12.net" }],
  },
  {
    name: "a version behind a name of several words",
    why: "Packages and build steps are called so, and their version begins with a v: setup-node@v4.",
    rule: "package version",
    all: [
      { of: "domain", pattern: /^v\d{1,3}\.[a-z]{2,3}$/ },
      { of: "local", pattern: /^[a-z\d]{1,30}(?:-[a-z\d]{1,30}){1,5}$/ },
    ],
    unless: isKnownContact,
    examples: [{ text: "setup-python@v5.io" }, { text: "build-push@v6.is", before: "We use " }],
    keep: [
      { text: "info@v12.net" },
      { text: "sales-team@v12.net" },
      { text: "eva-maria@v12.net", before: "E-Mail: " },
      { text: "eva-maria@v12.net", siteHost: "www.v12.net" },
    ],
  },
  {
    name: "a version behind a command",
    why: "A command that fetches what is named by its version stands right before it.",
    rule: "package version",
    all: [
      { of: "domain", pattern: /^v\d{1,3}\./ },
      {
        of: "before",
        pattern:
          /(?:^|\s)(?:uses:|npx|bunx|(?:npm|pnpm|yarn|bun|pip|go|cargo|gem|brew) (?:i|add|install|get|run)) ["']?$/,
      },
    ],
    examples: [
      { text: "checkout@v4.io", before: "uses: " },
      { text: "cli@v2.sh", before: "$ go install " },
    ],
    keep: [{ text: "eva@v12.net", before: "Write to " }],
  },
  {
    name: "a version behind another one",
    why: "Who lists packages gives each its version, and that of the one before tells what this one's is.",
    rule: "package version",
    all: [
      { of: "domain", pattern: /^v\d{1,3}\./ },
      { of: "before", pattern: /@v\d{1,3}(?:\.\w{1,20}){0,3}[,;]?\s(?:and |or )?$/ },
    ],
    unless: ({ domain }, { before }) => before.includes(`@${domain}`),
    examples: [{ text: "cache@v3.dev", before: "setup-go@v5.io, " }],
    keep: [{ text: "eva@v12.net", before: "ann@v12.net, " }],
  },
  {
    name: "a tag or a branch",
    why: "Releases are called so where a version could stand, and hardly a firm is: cli@latest, main@prod.",
    rule: "package version",
    all: [
      {
        of: "domain",
        pattern: new RegExp(
          `^(?:latest|nightly|canary|head|sha\\d{0,3}|prod|staging|develop)\\.(?:${SUFFIX_OF_PROGRAMS}|dev|sh)$`,
        ),
      },
    ],
    unless: isKnownContact,
    examples: [
      { text: "cli@latest.run", before: "Use " },
      { text: "app@staging.dev", method: "script" },
    ],
    keep: [
      { text: "ann@latest.com" },
      { text: "ann@staging.events", method: "mailto" },
      { text: "ann@latest.dev", siteHost: "www.latest.dev" },
      { text: "ann@latest.dev", before: "E-mail: " },
    ],
  },
];
