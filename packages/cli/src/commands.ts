import type { CommandEntry } from "./subcommand.ts";

/** The command that runs where none is named. */
export const SCAN: CommandEntry = {
  name: "scan",
  summary: "scans a website, a list of them or, without either, a demo site",
  load: () => import("./scan.ts"),
};

/** What a command is for: the groups in which the help shows them. */
type Group = { readonly title: string; readonly commands: readonly CommandEntry[] };

/** Every command of the bin. */
export const COMMAND_GROUPS: readonly Group[] = [
  {
    title: "Use it:",
    commands: [
      SCAN,
      {
        name: "extract",
        summary: "finds the addresses on a page, or on pages as JSON lines",
        load: () => import("./extract.ts"),
      },
      {
        name: "classify",
        summary: "tells the type of addresses, as JSON lines",
        load: () => import("./classify.ts"),
      },
      {
        name: "serve",
        summary: "starts console, API, queue and database on this machine",
        load: () => import("./serve.ts"),
      },
      {
        name: "mcp",
        summary: "gives assistants the tools, on standard input and output",
        load: () => import("./mcp.ts"),
      },
    ],
  },
  {
    title: "Look after a stage:",
    commands: [
      {
        name: "jobs",
        summary: "lists or watches jobs, shows one or its log, or pauses, repeats or deletes it",
        load: () => import("./jobs.ts"),
      },
      {
        name: "contacts",
        summary: "looks for stored contacts and jobs that should not be there",
        load: () => import("./contacts.ts"),
      },
      {
        name: "retention",
        summary: "deletes rows that are kept no longer, or counts them",
        load: () => import("./retention.ts"),
      },
      {
        name: "users",
        summary: "lists users, or adds one",
        load: () => import("./users.ts"),
      },
      {
        name: "token",
        summary: "prints a token for the API",
        load: () => import("./token.ts"),
      },
      {
        name: "keys",
        summary: "makes an API key, lists keys, or revokes one",
        load: () => import("./keys.ts"),
      },
      {
        name: "audit",
        summary: "prints who deleted what, and who let whom in",
        load: () => import("./audit.ts"),
      },
      {
        name: "migrate",
        summary: "brings the database of DATABASE_URL to the newest schema",
        load: () => import("./migrate.ts"),
      },
    ],
  },
  {
    title: "Set it up:",
    commands: [
      {
        name: "browser",
        summary: "says which Chromium renders pages, or gets one from npm",
        load: () => import("./browser.ts"),
      },
      {
        name: "completion",
        summary: "prints what lets a shell complete commands and options",
        load: async () => ({ command: (await import("./completion.ts")).completionOf(COMMANDS) }),
      },
    ],
  },
];

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = COMMAND_GROUPS.flatMap(({ commands }) => commands);
