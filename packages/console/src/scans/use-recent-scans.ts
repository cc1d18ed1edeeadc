import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { answerOf, type Schema } from "../api/client.ts";
import { useApi } from "../session/session.tsx";
import { isActive } from "./scan-state.ts";

/** scans that are known by their site: the latest ones */
const RECENT_SCANS = 200;
/** ms between two looks while one of them is active: about as long as a page takes */
const ACTIVE_MS = 2_000;

/** The latest scans, newest first. */
export function useRecentScans(): UseQueryResult<Schema<"ScanList">> {
  const api = useApi();
  return useQuery({
    queryKey: ["scans", "recent"],
    queryFn: ({ signal }) =>
      answerOf(api.GET("/api/v3/scan/jobs", { params: { query: { limit: RECENT_SCANS } }, signal })),
    refetchInterval: ({ state: { data } }) => (data?.items.some(isActive) ? ACTIVE_MS : false),
  });
}
