import { webUrl } from "../../url/web-url.ts";
import { documentBase } from "../dom/document-base.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { PageTree } from "../dom/page-tree.ts";

/** How a framework is known by its page, and where it keeps the data of that page. */
type DataSign = {
  readonly framework: string;
  /** The URL of the page's data, as it is to be resolved; undefined where it is none of the framework's pages. */
  readonly url: (page: DataPage) => string | undefined;
};

type DataPage = {
  readonly scripts: readonly PageElement[];
  readonly mounts: readonly PageElement[];
  /** path of the page, without a slash at its end */
  readonly path: string;
};

/** Characters of Next's data in which its build is looked for: it stands at its end, behind the props. */
const BUILD_CHARS = 2_000;

const DATA_SIGNS: readonly DataSign[] = [
  {
    framework: "Next",
    url: ({ scripts, path }) => {
      const state = scripts.find((script) => script.getAttribute("id") === "__NEXT_DATA__")?.rawText;
      const [, build] = /"buildId":"([\w-]{1,64})"/.exec(state?.slice(-BUILD_CHARS) ?? "") ?? [];
      return build && `/_next/data/${build}${path || "/index"}.json`;
    },
  },
  {
    framework: "Nuxt",
    url: ({ scripts }) => scripts.map((script) => script.getAttribute("data-src")).find(isPayload),
  },
  {
    framework: "SvelteKit",
    url: ({ scripts, path }) =>
      scripts.some(({ rawText }) => rawText.slice(0, BUILD_CHARS).includes("/_app/immutable/"))
        ? `${path}/__data.json`
        : undefined,
  },
  {
    framework: "Gatsby",
    url: ({ mounts, path }) =>
      mounts.some((mount) => mount.getAttribute("id") === "___gatsby")
        ? `/page-data${path || "/index"}/page-data.json`
        : undefined,
  },
];

function isPayload(url: string | undefined): url is string {
  return url?.includes("_payload.js") === true;
}

/**
 * Absolute URLs of the data that a page's scripts will ask for: what it preloads, and what its framework keeps for it.
 */
export function pageData(tree: PageTree, url: string): readonly string[] {
  const base = documentBase(tree, url);
  const page: DataPage = {
    scripts: tree.scripted.filter(({ rawTagName }) => rawTagName === "script"),
    mounts: tree.mounts,
    path: new URL(url).pathname.replace(/\/(?:index\.html?)?$/, ""),
  };
  const preloaded = tree.leads.filter(isPreloadedData).map((link) => link.getAttribute("href"));
  const known = DATA_SIGNS.map((sign) => sign.url(page));
  return [
    ...new Set([...preloaded, ...known].flatMap((written) => (written && webUrl(written, base)) || [])),
  ];
}

function isPreloadedData(element: PageElement): boolean {
  return (
    element.rawTagName === "link" &&
    /\bpre(?:load|fetch)\b/i.test(element.getAttribute("rel") ?? "") &&
    element.getAttribute("as")?.trim().toLowerCase() === "fetch"
  );
}
