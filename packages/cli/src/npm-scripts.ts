type ScriptGroup = { readonly title: string; readonly scripts: Readonly<Record<string, string>> };

/** Every script of package.json in its order there, with what it does: what `npm run help` prints. */
export const NPM_SCRIPTS: readonly ScriptGroup[] = [
  {
    title: "Use it",
    scripts: {
      help: "prints this table",
      scan: "scans a website, a list of them or the demo site",
      extract: "finds the addresses on a page, or on pages as JSON lines",
      classify: "tells the type of addresses, as JSON lines",
      start: "starts the local stage: console, API, queue and PostgreSQL",
      mcp: "gives assistants its tools over the Model Context Protocol",
    },
  },
  {
    title: "Look after a stage",
    scripts: {
      jobs: "lists or watches jobs, shows one or its log, or starts one again",
      contacts: "looks for stored contacts and jobs that should not be there",
      retention: "deletes rows that are kept no longer, or counts them",
      users: "lists users, or adds one",
      token: "prints a token for the API",
      keys: "makes an API key, lists keys, or revokes one",
      audit: "prints who deleted what, and who let whom in",
      migrate: "brings the database of DATABASE_URL to the newest schema",
      browser: "says which Chromium renders pages, or gets one from npm",
    },
  },
  {
    title: "Check a change",
    scripts: {
      postinstall: "gets a Node where this one is too old; npm ci runs it",
      test: "runs all checks that follow",
      tools: "installs what checks the code and writes files",
      lint: "checks form and style (Biome)",
      types: "checks types (TypeScript)",
      "test:unit": "tests pure code: seconds, no database",
      "test:integration": "tests with a real PostgreSQL, queue and HTTP: minutes",
      "test:browser": "renders pages and uses the console in a real Chromium",
      "test:packages": "packs, installs and starts what is published, and the image's files",
      "test:runtimes": "tries the library in Bun and Deno, which it gets from npm",
      "test:faults": "kills workers, cuts connections and loses messages under scans",
      rehearse: "restores, rotates passwords and rolls back as docs/operate.md tells",
      "check:infra": "checks what a deploy would make, without an account",
    },
  },
  {
    title: "Write files",
    scripts: {
      format: "formats the code",
      routes: "writes what is made of the routes",
      "docs:http": "writes docs/contact-scanner.http, as `routes` does too",
      "client:made": "writes the client's types and its calls, as `routes` does too",
      "docs:build": "builds the documents into a site, docs/.vitepress/dist",
      "console:dev": "serves the console as it is written, beside a stage",
      "console:build": "builds the console's files, as `start` does by itself",
      "console:screenshots": "takes a picture of each page of the console, in two themes",
      "db:types": "writes the tables' types from the migrated schema",
      pack: "makes the package that npm publishes, contact-scanner-….tgz",
      bundle: "makes the Lambda bundles and prints their sizes",
    },
  },
  {
    title: "Measure",
    scripts: {
      "bench:peers": "installs what the benches compare with",
      "bench:extract": "scores extraction and its speed beside Crawlee's",
      "bench:people": "scores people, phones and profiles on labelled pages",
      "bench:confidence": "counts which share of each tenth of the confidence is right",
      "bench:crawl": "times the crawl beside Crawlee's",
      "bench:contacts-first": "counts the addresses found after a few pages",
      "bench:hostile": "reads pages that are made to be slow",
      "bench:event-loop": "measures how long ordinary pages hold the event loop",
      "bench:rendered": "counts the contacts found in applications of six frameworks",
      "bench:console": "measures a table of 100,000 contacts in a real browser",
      "bench:regex": "looks for regular expressions of more than linear time",
      "bench:api": "measures what the API's layers cost",
      "bench:checkpoint": "measures what it costs to store ten pages",
      "bench:shared-worker": "counts what scans cost that share a worker",
      "bench:size": "measures every route on a database of a million pages",
      "bench:removals": "times the removal of addresses on such a database",
      "bench:partitions": "compares deleting visits with dropping a partition of them",
      "bench:retention": "counts what retention deletes a second at size",
      simulate: "simulates days of a million domains on AWS: limits and cost",
      "simulate:measure": "measures the simulation's inputs on this machine",
      "simulate:check": "scans 2,000 sites for real beside what the simulation says",
    },
  },
];

/** The scripts in their groups, a line each. */
export function formatScripts(): string {
  const width = Math.max(
    ...NPM_SCRIPTS.flatMap(({ scripts }) => Object.keys(scripts)).map(({ length }) => length),
  );
  return NPM_SCRIPTS.map(({ title, scripts }) => {
    const lines = Object.entries(scripts).map(
      ([name, sentence]) => `  npm run ${name.padEnd(width)}  ${sentence}\n`,
    );
    return `${title}\n${lines.join("")}`;
  }).join("\n");
}
