import { type Family, LEAST_EXPECTED, learnYield, newFamily, withWider, type Yield } from "./family.ts";
import { listOf } from "./further-pages.ts";
import { type FamilyChain, furtherPagesOf, isTopFolder, urlFamilies } from "./url-families.ts";

export type LearnedYields = {
  /**
   * Takes a URL that was met for the first time into its families. Gives back the one that it is to wait with, and the
   * URLs that are to wait elsewhere now.
   */
  admit(url: string): { readonly family: Family; readonly moved: readonly string[] };
  /** The family that a URL is to wait with: the narrowest that tells anything. */
  familyOf(url: string): Family;
  /** Learns what a visit gave; gives back the URLs that are to wait elsewhere now. */
  learn(visit: FamilyVisit): readonly string[];
};

/** A visit of a page, and what it gave. */
export type FamilyVisit = Yield & {
  readonly url: string;
  /** the page that linked to it; undefined = not known any more */
  readonly from: string | undefined;
};

/** Members that make a family: two pages may be alike by chance. */
const MIN_MEMBERS = 3;

/** Members of a section that are kept: all of them move once it is known what one gives. */
const MAX_SECTION = 50;

/** Families that a scan knows: a few MB. */
const MAX_FAMILIES = 5_000;

/** Families that are directly part of one, or of none: a folder for each product must leave room for others. */
const MAX_PARTS = 200;
const MAX_WIDEST = 1_000;

/** Characters of a family's name: a longer one is not kept. */
const MAX_NAME_CHARS = 300;

/** What an empty scan has learned. */
export function createLearnedYields(): LearnedYields {
  const families = new Map<string, Family>();
  const site: Family = newFamily([]);

  /** The narrowest family of a chain that there is room for. */
  function resolve(names: FamilyChain): Family {
    const known = families.get(names[0] ?? "");
    if (known) return known;
    const wider: Family[] = [];
    for (const name of names.toReversed()) {
      const family = families.get(name) ?? made(name, wider);
      if (family) wider.unshift(family);
    }
    return wider[0] ?? site;
  }

  function made(name: string, wider: readonly Family[]): Family | undefined {
    const [parent] = wider;
    const room = parent ? MAX_PARTS - parent.parts : MAX_WIDEST - site.parts;
    if (room <= 0 || families.size >= MAX_FAMILIES || name.length > MAX_NAME_CHARS) return undefined;
    (parent ?? site).parts++;
    const family = newFamily([...wider], isTopFolder(name));
    families.set(name, family);
    return family;
  }

  function familiesOf(url: string) {
    const { section, siblings, neighbours } = urlFamilies(url);
    return {
      section: section && resolve(section),
      siblings: siblings.map(resolve),
      neighbours: neighbours && resolve(neighbours),
    };
  }

  function narrowest({ section, siblings }: ReturnType<typeof familiesOf>): Family {
    if (section && isFamily(section) && tells(section)) return section;
    return siblings.find(isFamily) ?? siblings.at(-1) ?? section ?? site;
  }

  return {
    admit(url) {
      const near = familiesOf(url);
      const { section, siblings } = near;
      const moved: string[] = [];
      if (section && section.members.length < MAX_SECTION) section.members.push(url);
      if (section?.members.length === MIN_MEMBERS && tells(section)) moved.push(...section.members);
      for (const family of siblings) {
        if (family.members.length === MIN_MEMBERS) continue;
        family.members.push(url);
        if (family.members.length === MIN_MEMBERS) moved.push(...family.members);
      }
      return { family: narrowest(near), moved };
    },
    familyOf: (url) => narrowest(familiesOf(url)),
    learn({ url, from, expected, gave }) {
      const { section, siblings, neighbours } = familiesOf(url);
      const isFirstOfSection = section !== null && !tells(section);
      const further = from === undefined ? [] : [resolve([furtherPagesOf(listOf(from) ?? from)])];
      const own = new Set([...siblings, ...(section ? [section] : []), ...further].flatMap(withWider));
      for (const family of own) learnYield(family, { expected, gave });
      for (const family of neighbours ? withWider(neighbours) : []) {
        if (!own.has(family)) learnYield(family, { expected: LEAST_EXPECTED, gave });
      }
      return isFirstOfSection && isFamily(section) ? section.members : [];
    },
  };
}

function isFamily({ members }: Family): boolean {
  return members.length >= MIN_MEMBERS;
}

/** Whether one of its pages was visited. */
function tells({ visits }: Family): boolean {
  return visits > 0;
}
