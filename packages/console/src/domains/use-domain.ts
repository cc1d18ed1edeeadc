import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type AllItems, type ListPage, type PageQuery, useAllItems } from "../api/all-items.ts";
import { answerOf, type Schema } from "../api/client.ts";
import { useApi } from "../session/session.tsx";

/** A domain, by its id. */
export function useDomain(domainId: string): UseQueryResult<Schema<"Domain">> {
  const api = useApi();
  return useQuery({
    queryKey: ["domains", domainId],
    queryFn: ({ signal }) =>
      answerOf(api.GET("/api/v3/domains/{domain_id}", { params: { path: { domain_id: domainId } }, signal })),
  });
}

/** A list of what is known of a domain; any of its rows may change when it is scanned. */
function useDomainRows<Item>(
  domainId: string,
  name: string,
  page: (query: PageQuery, signal: AbortSignal) => Promise<ListPage<Item>>,
): AllItems<Item> {
  return useAllItems<Item>({
    key: ["domains", domainId, name],
    growsAt: "anywhere",
    page,
  });
}

/** The contacts of a domain, from all of its scans. */
export function useDomainContacts(domainId: string): AllItems<Schema<"DomainContact">> {
  const api = useApi();
  const path = { domain_id: domainId };
  return useDomainRows(domainId, "contacts", (query, signal) =>
    answerOf(api.GET("/api/v3/domains/{domain_id}/contacts", { params: { path, query }, signal })),
  );
}

/** The people of a domain, from all of its scans. */
export function useDomainPeople(domainId: string): AllItems<Schema<"Person">> {
  const api = useApi();
  const path = { domain_id: domainId };
  return useDomainRows(domainId, "people", (query, signal) =>
    answerOf(api.GET("/api/v3/domains/{domain_id}/people", { params: { path, query }, signal })),
  );
}

/** The phones, profiles and contact forms of a domain, from all of its scans. */
export function useDomainPoints(domainId: string): AllItems<Schema<"ContactPoint">> {
  const api = useApi();
  const path = { domain_id: domainId };
  return useDomainRows(domainId, "contact-points", (query, signal) =>
    answerOf(api.GET("/api/v3/domains/{domain_id}/contact-points", { params: { path, query }, signal })),
  );
}

/** Who is behind a domain. */
export function useDomainOrganization(domainId: string): UseQueryResult<Schema<"Organization">> {
  const api = useApi();
  return useQuery({
    queryKey: ["domains", domainId, "organization"],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET("/api/v3/domains/{domain_id}/organization", {
          params: { path: { domain_id: domainId } },
          signal,
        }),
      ),
  });
}
