/** The console's places, in the menu's order. `keys` go there: g, then the letter. */
export const PLACES = [
  { path: "/", title: "Scan", key: "n" },
  { path: "/scans", title: "Scans", key: "s" },
  { path: "/domains", title: "Domains", key: "d" },
  { path: "/schedules", title: "Schedules", key: "c" },
  { path: "/webhooks", title: "Webhooks", key: "w" },
  { path: "/usage", title: "Keys and usage", key: "u" },
  { path: "/removal", title: "Removal", key: "r" },
] as const;
