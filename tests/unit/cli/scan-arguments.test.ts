import { parseScanArguments } from "@contact-scanner/cli/scan-arguments";
import { DEFAULT_USER_AGENT } from "@contact-scanner/core/config";
import { describe, expect, test } from "vitest";

const settings = { allowHosts: [], userAgent: DEFAULT_USER_AGENT, databaseUrl: undefined };

test("the crawler's name is the environment's, or the command line's where it gives one", () => {
  expect(parseScanArguments(["acme.com"], settings)).toMatchObject({
    command: { userAgent: DEFAULT_USER_AGENT },
  });
  const own = "ContactScanner/1.0 (+https://acme.com/bot)";
  expect(parseScanArguments(["acme.com", "--user-agent", own], settings)).toMatchObject({
    command: { userAgent: own },
  });
});

test("a name that hides the product is a wrong command", () => {
  expect(parseScanArguments(["acme.com", "--user-agent", "Mozilla/5.0"], settings)).toMatchObject({
    kind: "wrong",
    detail: expect.stringContaining("ContactScanner"),
  });
});

describe("--connections", () => {
  test("is a number for the hosts that the command names, and for the demo site", () => {
    const named = ["http://127.0.0.1:4000", "--allow-host", "127.0.0.1:4000", "--connections", "16"];
    expect(parseScanArguments(named, settings)).toMatchObject({ command: { connections: 16 } });
    expect(parseScanArguments(["--connections", "64"], settings)).toMatchObject({
      command: { site: undefined, connections: 64 },
    });
    expect(parseScanArguments(["acme.com"], settings)).toMatchObject({ command: { connections: undefined } });
  });

  test.each(["0", "65", "many", "4.5", "-1"])("of %s is a wrong command", (text) => {
    expect(parseScanArguments([`--connections=${text}`], settings)).toEqual({
      kind: "wrong",
      detail: "--connections takes a whole number from 1 to 64.",
    });
  });

  test("to a site that nobody named as their own is a wrong command", () => {
    expect(parseScanArguments(["acme.com", "--connections", "16"], settings)).toEqual({
      kind: "wrong",
      detail: "--connections is for hosts of your own: name them with --allow-host, like acme.com:443.",
    });
  });
});

test("--render chooses what a browser renders, for a site and for a list", () => {
  for (const line of [["acme.com"], ["--file", "sites.txt"]]) {
    const asked = parseScanArguments([...line, "--render", "always"], settings);
    expect(asked).toMatchObject({ command: { reading: { render: "always" } } });
    expect(parseScanArguments(line, settings)).toMatchObject({ command: { reading: { render: undefined } } });
  }
  expect(parseScanArguments(["acme.com", "--render", "often"], settings)).toEqual({
    kind: "wrong",
    detail: "--render takes one of never, auto, always.",
  });
});

test("--collect chooses what is kept beside addresses, for a site and for a list", () => {
  const some = ["--collect", "phones", "--collect", "people"];
  for (const line of [["acme.com"], ["--file", "sites.txt"]]) {
    expect(parseScanArguments([...line, ...some], settings)).toMatchObject({
      command: { reading: { collect: ["phones", "people"] } },
    });
    expect(parseScanArguments(line, settings)).toMatchObject({
      command: { reading: { collect: undefined } },
    });
  }
  expect(parseScanArguments(["acme.com", "--collect", "faxes"], settings)).toEqual({
    kind: "wrong",
    detail: "--collect takes one of emails, people, phones, profiles, forms, organization.",
  });
});

test("--bom is for CSV alone", () => {
  expect(parseScanArguments(["acme.com", "--csv", "--bom"], settings)).toMatchObject({
    command: { bom: true },
  });
  expect(parseScanArguments(["acme.com", "--csv"], settings)).toMatchObject({ command: { bom: false } });
  expect(parseScanArguments(["acme.com", "--bom"], settings)).toEqual({
    kind: "wrong",
    detail: "--bom is for --csv.",
  });
});

describe("--keep and --changes", () => {
  const OWN = { ...settings, databaseUrl: "postgres://db.acme.com/scans" };

  test("are off unless they are asked for", () => {
    expect(parseScanArguments(["acme.com"], settings)).toMatchObject({
      command: { keep: undefined, changes: false },
    });
  });

  test("keep scans in a directory, and compare with those in it or in a database of one's own", () => {
    expect(parseScanArguments(["acme.com", "--keep", "scans"], settings)).toMatchObject({
      command: { keep: "scans", changes: false },
    });
    expect(parseScanArguments(["acme.com", "--keep", "scans", "--changes"], settings)).toMatchObject({
      command: { keep: "scans", changes: true },
    });
    expect(parseScanArguments(["acme.com", "--changes"], OWN)).toMatchObject({
      command: { keep: undefined, changes: true },
    });
  });

  test.each([
    [
      ["--changes"],
      settings,
      "--changes compares with an earlier scan: name the directory that keeps them with --keep DIR.",
    ],
    [["--keep="], settings, "--keep takes a directory."],
    [
      ["--keep", "scans"],
      OWN,
      "DATABASE_URL names the database that keeps the scans: leave out --keep, or unset it.",
    ],
  ])("%j is refused with a sentence where it cannot work", (options, where, detail) => {
    expect(parseScanArguments(["acme.com", ...options], where)).toEqual({ kind: "wrong", detail });
  });
});

test.each([
  ["--max-page", "There is no option --max-page. Did you mean --max-pages?"],
  ["--max-page=3", "There is no option --max-page. Did you mean --max-pages?"],
  ["--alow-host", "There is no option --alow-host. Did you mean --allow-host?"],
  ["--loudness", "There is no option --loudness. --help lists them."],
])("an option that does not exist is a sentence: %s", (option, detail) => {
  expect(parseScanArguments(["acme.com", option], settings)).toEqual({ kind: "wrong", detail });
});

describe("which pages are visited", () => {
  test("is told by options that may be repeated", () => {
    const argv = [
      ...["acme.com", "--include", "/team/**", "--include", "/about", "--exclude", "/**?sort=*"],
      ...["--only-language", "de", "--only-language", "en", "--start-path", "/press?x=1", "--no-subdomains"],
    ];
    expect(parseScanArguments(argv, settings)).toMatchObject({
      command: {
        pages: {
          include: ["/team/**", "/about"],
          exclude: ["/**?sort=*"],
          only_languages: ["de", "en"],
          start_paths: ["/press?x=1"],
          subdomains: false,
        },
      },
    });
    expect(parseScanArguments(["acme.com"], settings)).toMatchObject({
      command: {
        pages: { include: [], exclude: [], only_languages: [], start_paths: [], subdomains: true },
        siteHeaders: undefined,
      },
    });
  });

  test.each([
    [["--include", "team"], "--include: A pattern is a path that begins with a slash, like /blog/**."],
    [["--exclude", "/a#b"], "--exclude: A pattern has no fragment: leave out # and what follows."],
    [["--only-language", "german"], "--only-language: A language is a code of BCP 47, like de or pt-BR."],
    [
      ["--start-path", "//evil.com"],
      "--start-path: A start path begins with one slash, like /team, and names no host.",
    ],
    [
      Array.from({ length: 51 }, (_, n) => `--start-path=/${n}`),
      "--start-path may be given 50 times at most.",
    ],
  ])("in a wrong way is a wrong command: %j", (argv, detail) => {
    expect(parseScanArguments(["acme.com", ...argv], settings)).toEqual({ kind: "wrong", detail });
  });
});

describe("--header", () => {
  const header = ["--header", "Cookie: session=secret"];

  test("is for the host of the site, over https unless the site is given with http", () => {
    const fields = { cookie: "session=secret" };
    expect(parseScanArguments(["www.acme.com", ...header], settings)).toMatchObject({
      command: { siteHeaders: { host: "acme.com", httpsOnly: true, fields } },
    });
    expect(
      parseScanArguments(["http://localhost:8080/a", "--allow-host", "localhost:8080", ...header], settings),
    ).toMatchObject({
      command: { siteHeaders: { host: "localhost:8080", httpsOnly: false, fields } },
    });
  });

  test.each([
    ["without a site", header, settings, "for a site of your own"],
    [
      "with a database of others",
      ["acme.com", ...header],
      { ...settings, databaseUrl: "postgres://x" },
      "DATABASE_URL",
    ],
    ["of the connection", ["acme.com", "--header", "Host: secret"], settings, "belongs to the connection"],
  ])("%s is a wrong command that does not repeat its value", (_name, argv, given, detail) => {
    const wrong = parseScanArguments(argv, given);
    expect(wrong).toMatchObject({ kind: "wrong", detail: expect.stringContaining(detail) });
    expect(JSON.stringify(wrong)).not.toContain("secret");
  });
});

describe("a list", () => {
  test("is scanned four at a time, each site's best contact first, into a table", () => {
    expect(parseScanArguments(["--file", "sites.txt"], settings)).toMatchObject({
      command: {
        kind: "list",
        list: { file: "sites.txt", column: undefined, atATime: 4, resume: false },
        format: "table",
        out: undefined,
        choice: { types: [], isOwnDomainOnly: false, minConfidence: 0, isBestFirst: true },
      },
    });
  });

  test("may be standard input, a column of CSV, and go on where it was", () => {
    const argv = [
      "--file=-",
      "--column",
      "2",
      "--at-a-time",
      "16",
      "--resume",
      "--out",
      "leads.XLSX",
      "--force",
    ];
    expect(parseScanArguments(argv, settings)).toMatchObject({
      command: {
        list: { file: "-", column: "2", atATime: 16, resume: true },
        format: "xlsx",
        out: { path: "leads.XLSX", isForced: true },
      },
    });
  });

  test.each([
    [["--file", "a.txt", "acme.com"], "Name a site or a list, not both."],
    [["--file", "a.txt", "--json"], "A list has --jsonl: a line of JSON for each site."],
    [
      ["--file", "a.txt", "--resume"],
      "--resume goes with --out FILE: what is kept of a run stands beside that file.",
    ],
    [["--file", "a.txt", "--at-a-time", "17"], "--at-a-time takes a whole number from 1 to 16."],
    [["--file", "a.txt", "--at-a-time", "0"], "--at-a-time takes a whole number from 1 to 16."],
    [["acme.com", "--column", "website"], "--column, --at-a-time and --resume go with a list: --file FILE."],
    [
      ["acme.com", "--out", "a.csv", "--resume"],
      "--column, --at-a-time and --resume go with a list: --file FILE.",
    ],
    [
      ["--file", "a.txt", "--keep", "k", "--changes"],
      "--changes is for one site, printed whole: as a table, --json or --csv.",
    ],
    [
      ["--file", "a.txt", "--connections", "9"],
      "--connections is for hosts of your own: name them with --allow-host, like acme.com:443.",
    ],
  ])("%j is a wrong command", (argv, detail) => {
    expect(parseScanArguments(argv, settings)).toEqual({ kind: "wrong", detail });
  });
});

describe("output", () => {
  test("of one site takes every form, filter and file", () => {
    const argv = [
      "acme.com",
      "--out",
      "a.jsonl",
      "--type",
      "service",
      "--type",
      "free",
      "--own-domain",
      "--min-confidence",
      "60",
      "--best-first",
    ];
    expect(parseScanArguments(argv, settings)).toMatchObject({
      command: {
        kind: "site",
        format: "jsonl",
        out: { path: "a.jsonl", isForced: false },
        choice: { types: ["service", "free"], isOwnDomainOnly: true, minConfidence: 60, isBestFirst: true },
      },
    });
  });

  test("without filters keeps every contact where it stands", () => {
    expect(parseScanArguments(["acme.com"], settings)).toMatchObject({
      command: {
        format: "table",
        out: undefined,
        choice: { types: [], isOwnDomainOnly: false, minConfidence: 0, isBestFirst: false },
      },
    });
  });

  test.each([
    [["--out", "leads.csv"], "csv"],
    [["--out", "leads.json"], "json"],
    [["--out", "leads.txt"], "table"],
    [["--out", "leads.csv", "--jsonl"], "jsonl"],
  ])("%j has its form by the option, or else by the file's ending", (argv, format) => {
    expect(parseScanArguments(["acme.com", ...argv], settings)).toMatchObject({ command: { format } });
  });

  test.each([
    [["--csv", "--xlsx", "--jsonl"], "Choose one of --csv and --jsonl and --xlsx."],
    [["--xlsx"], "--xlsx goes with --out FILE."],
    [["--min-confidence", "101"], "--min-confidence takes a whole number from 0 to 100."],
    [["--min-confidence", "most"], "--min-confidence takes a whole number from 0 to 100."],
    [["--force"], "--force goes with --out FILE."],
    [["--out", ""], "--out takes a file."],
    [["--type", "sales"], "--type takes one of service, corporate, free, unknown."],
    [
      ["--keep", "k", "--changes", "--type", "service"],
      "--changes is for one site, printed whole: as a table, --json or --csv.",
    ],
    [
      ["--keep", "k", "--changes", "--jsonl"],
      "--changes is for one site, printed whole: as a table, --json or --csv.",
    ],
  ])("%j is a wrong command", (argv, detail) => {
    expect(parseScanArguments(["acme.com", ...argv], settings)).toEqual({ kind: "wrong", detail });
  });
});
