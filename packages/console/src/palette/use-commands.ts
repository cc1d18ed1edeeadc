import { useLocation } from "wouter";
import { useRecentScans } from "../scans/use-recent-scans.ts";
import { useSession } from "../session/session.tsx";
import { PLACES } from "../shell/places.ts";
import type { Command } from "./match-commands.ts";

/** All that the palette can do now: go to the console's places and to the latest scan of each site, and sign out. */
export function useCommands(): Command[] {
  const { signIn, leave } = useSession();
  const [, go] = useLocation();
  const recent = useRecentScans();
  const sites = new Map<string, string>();
  for (const { domain, job_id } of recent.data?.items ?? []) {
    if (domain !== null && !sites.has(domain)) sites.set(domain, job_id);
  }
  return [
    ...PLACES.map(({ path, title }) => ({ id: path, title, kind: "page", run: () => go(path) })),
    { id: "docs", title: "API description", kind: "page", run: () => location.assign("/docs") },
    ...(signIn.kind === "local" ? [] : [{ id: "sign-out", title: "Sign out", kind: "session", run: leave }]),
    ...[...sites].map(([domain, jobId]) => ({
      id: jobId,
      title: domain,
      kind: "latest scan",
      run: () => go(`/scans/${jobId}`),
    })),
  ];
}
