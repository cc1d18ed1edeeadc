import type { Visit } from "./visits.ts";

/** A part of a site: pages whose paths begin alike. */
export type SitePart = {
  /** `/team`, with its host where pages of several were read; null = all others, of each part but a page or a few. */
  readonly name: string | null;
  readonly pages: number;
  /** pages that held addresses */
  readonly holding: number;
  /** addresses that came with it first */
  readonly news: number;
};

/** parts that are told one by one */
const MOST_PARTS = 12;

/** The parts of a site, those first that brought most; a part of one page goes into the rest. */
export function siteParts(visits: readonly Visit[]): SitePart[] {
  const urls = visits.map(({ url }) => URL.parse(url));
  const isOneHost = new Set(urls.map((url) => url?.host)).size === 1;
  const groups = Map.groupBy(visits.keys(), (index) => {
    const url = urls[index];
    const path = `/${url?.pathname.split("/")[1] ?? ""}`;
    return isOneHost ? path : `${url?.host ?? ""}${path}`;
  });
  const parts = [...groups]
    .map(([name, indexes]) =>
      partOf(
        name,
        indexes.flatMap((index) => visits[index] ?? []),
      ),
    )
    .toSorted((a, b) => b.news - a.news || b.pages - a.pages);
  const told = parts.filter(({ pages }) => pages > 1).slice(0, MOST_PARTS);
  const names = new Set(told.map(({ name }) => name));
  const rest = parts.filter(({ name }) => !names.has(name));
  if (rest.length === 0) return told;
  return [
    ...told,
    {
      name: null,
      pages: sum(rest, "pages"),
      holding: sum(rest, "holding"),
      news: sum(rest, "news"),
    },
  ];
}

function partOf(name: string, visits: readonly Visit[]): SitePart {
  return {
    name,
    pages: visits.length,
    holding: visits.filter(({ contacts }) => contacts > 0).length,
    news: visits.reduce((total, { news }) => total + news, 0),
  };
}

function sum(parts: readonly SitePart[], of: "pages" | "holding" | "news"): number {
  return parts.reduce((total, part) => total + part[of], 0);
}
