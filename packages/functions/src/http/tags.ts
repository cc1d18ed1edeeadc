/** The groups that the documentation shows the routes in, in its order. */
export const TAGS = [
  { name: "Scans", description: "Scan a website and read what was found." },
  { name: "Schedules", description: "Scans that are started again and again." },
  { name: "Domains", description: "The websites that were scanned, and their contacts across scans." },
  { name: "Contacts", description: "Addresses across all domains." },
  {
    name: "Assistants",
    description: "What assistants are given: our tools over the Model Context Protocol.",
  },
  { name: "Usage", description: "What your scans used, by day." },
  { name: "Keys", description: "API keys for programs that call in your name." },
  { name: "Webhooks", description: "Be told of a scan's end, and of what changed, in place of asking." },
  { name: "Service", description: "The API about itself; no token needed." },
] as const;

export type Tag = (typeof TAGS)[number]["name"];
