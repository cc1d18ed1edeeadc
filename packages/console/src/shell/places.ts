/** The console's places, in the menu's order. */
export const PLACES = [
  { path: "/", title: "Scan" },
  { path: "/scans", title: "Scans" },
  { path: "/domains", title: "Domains" },
  { path: "/schedules", title: "Schedules" },
  { path: "/webhooks", title: "Webhooks" },
  { path: "/usage", title: "Keys and usage" },
  { path: "/removal", title: "Removal" },
] as const;
