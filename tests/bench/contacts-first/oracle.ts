import { emailsOf, type Site } from "./site.ts";

/** What is worth reading next, all together: the way to a page, and the best of the pages that it links to. */
type Bundle = { readonly paths: readonly string[]; readonly gain: number };

/**
 * How many addresses are found by so many pages, the start page among them, by who knows what stands where but must
 * follow links (or the sitemap) as we do. The best choice is a knapsack problem; this one takes what gives most
 * addresses a page, ways included, of what still fits. So it is a bound that can be reached.
 */
export function bestWithin(site: Site, pagesAllowed: number): number {
  const visited = new Set<string>();
  const known = new Set<string>(["/", ...site.sitemap]);
  const found = new Set<string>();
  const visit = (path: string) => {
    visited.add(path);
    for (const email of site.pages.get(path)?.emails ?? []) found.add(email);
    for (const [target] of site.pages.get(path)?.links ?? []) if (site.pages.has(target)) known.add(target);
  };
  visit("/");
  while (visited.size < pagesAllowed && found.size < emailsOf(site).size) {
    const bundle = bestBundle(site, { visited, known, found }, pagesAllowed - visited.size);
    if (!bundle) break;
    for (const path of bundle.paths) visit(path);
  }
  return found.size;
}

type State = {
  readonly visited: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
};

function bestBundle(site: Site, state: State, room: number): Bundle | undefined {
  let best: Bundle | undefined;
  for (const way of ways(site, state, room)) {
    const candidate = withChildren(site, state, way, room);
    if (candidate.gain > 0 && (!best || density(candidate) > density(best))) best = candidate;
  }
  return best;
}

function density({ paths, gain }: Bundle): number {
  return gain / paths.length;
}

/** The shortest way to every page that is not read yet, from those that are known. */
function* ways(site: Site, { visited, known }: State, room: number): Generator<readonly string[]> {
  const reached = new Set([...known].filter((path) => !visited.has(path)));
  let front = [...reached].map((path) => [path]);
  for (let length = 1; length <= room && front.length > 0; length++) {
    yield* front;
    front = front.flatMap((way) =>
      targets(site, way.at(-1) ?? "").flatMap((path) => {
        if (visited.has(path) || reached.has(path)) return [];
        reached.add(path);
        return [[...way, path]];
      }),
    );
  }
}

/** The way, and as many of the pages that its last one links to as raise what it gives a page. */
function withChildren(site: Site, { visited, found }: State, way: readonly string[], room: number): Bundle {
  const seen = new Set(found);
  const paths = [...way];
  let gain = 0;
  const take = (path: string) => {
    for (const email of site.pages.get(path)?.emails ?? []) if (!seen.has(email)) seen.add(email) && gain++;
  };
  for (const path of way) take(path);
  const children = targets(site, way.at(-1) ?? "")
    .filter((path) => !visited.has(path) && !paths.includes(path))
    .map((path) => ({ path, gives: emailCount(site, path, found) }))
    .filter(({ gives }) => gives > 0)
    .sort((a, b) => b.gives - a.gives);
  for (const { path, gives } of children) {
    if (paths.length >= room || gives <= gain / paths.length) break;
    paths.push(path);
    take(path);
  }
  return { paths, gain };
}

function targets(site: Site, path: string): string[] {
  return [...new Set(site.pages.get(path)?.links.map(([target]) => target) ?? [])].filter((target) =>
    site.pages.has(target),
  );
}

function emailCount(site: Site, path: string, found: ReadonlySet<string>): number {
  return new Set(site.pages.get(path)?.emails.filter((email) => !found.has(email))).size;
}
