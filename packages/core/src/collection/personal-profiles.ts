import type { Network, Profile } from "../extract/profiles/profile.ts";

/**
 * Networks where a profile tells by its path whether it is a person's. Where the path does not tell (a handle on X or
 * GitHub) it is taken for the site's own: sites link their own handles, and people's stand on people's pages.
 */
const PERSONAL_PATHS: readonly {
  readonly network: Network;
  /** of the URL's path; undefined = every profile there is a person's */
  readonly path?: RegExp;
  readonly example: string;
}[] = [
  { network: "linkedin", path: /^\/(?:in|pub)\//, example: "https://www.linkedin.com/in/jane-doe" },
  { network: "xing", path: /^\/(?:profile|people)\//, example: "https://www.xing.com/profile/Jane_Doe" },
  {
    network: "facebook",
    path: /^\/(?:profile\.php|people\/)/,
    example: "https://www.facebook.com/people/Jane/1",
  },
  { network: "researchgate", path: /^\/profile\//, example: "https://www.researchgate.net/profile/Jane-Doe" },
  { network: "orcid", example: "https://orcid.org/0000-0002-1825-0097" },
  { network: "google_scholar", example: "https://scholar.google.com/citations?user=x" },
];

/** Whether a profile is a person's by its network and path. */
export function isPersonal({ network, value }: Pick<Profile, "network" | "value">): boolean {
  const path = URL.parse(value)?.pathname ?? "";
  return PERSONAL_PATHS.some((row) => row.network === network && (row.path?.test(path) ?? true));
}

/** The table's examples, each a person's profile. */
export const PERSONAL_EXAMPLES = PERSONAL_PATHS.map(({ network, example }) => ({ network, value: example }));
