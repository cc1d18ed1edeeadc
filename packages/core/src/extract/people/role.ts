import { remembered } from "../../remembered.ts";
import { FIELD_ROWS } from "./department-words-field.ts";
import { OFFICE_ROWS } from "./department-words-office.ts";
import { TECHNICAL_ROWS } from "./department-words-technical.ts";
import { foldName } from "./fold-name.ts";
import { LEADS_WHOLE } from "./leaders.ts";
import type { Department, Seniority } from "./person.ts";
import { POSITION_ENDS, POSITION_INSIDE, POSITION_STARTS } from "./position-words.ts";
import { TRADE_INSIDE, TRADE_STARTS } from "./position-words-trades.ts";
import { type FoundSense, roleWords } from "./role-words.ts";
import { SENIORITY_ROWS } from "./seniority-rows.ts";

/** What the words of a role say. */
export type RoleMeaning = {
  readonly department: Department | null;
  readonly seniority: Seniority | null;
  /** Whether it has a word that makes a position; without one it may be any text. */
  readonly isRole: boolean;
  /** Whether a word says who somebody is, and not only what a part of a house does: `Treasurer`, not `Sales`. */
  readonly isTitle: boolean;
  /** Words before the first that makes a position: with many it is a sentence. */
  readonly wordsBefore: number;
};

/** Characters of a role that are looked at, as `LIMITS.maxRoleChars`. */
const MAX_ROLE_CHARS = 200;

/** A rank that no row of the seniorities has. */
const NO_RANK = Number.POSITIVE_INFINITY;

/** A house or a trade whose word begins as that of who has it: `Peluquería`, `Metzgerei`, `Truhlářství`. */
const SHOP =
  /^\p{L}{3,}(?:erie|eria|erei|erij|ageri|aleri|ickeri|stwo|stvi|stvo|skaya|rnya|irio|irion|aszat|eszet|grafie)(?!\p{L})/u;
/** Characters of a word that are asked for such an end: the longest compounds have fewer. */
const MAX_SHOP_CHARS = 30;

/** What stands between two roles of a person: the first one counts. */
const NEXT_ROLE = /\s?[,;/|]\s?/;

/** What one word of the tables says where it stands in a role. */
type Sense =
  | { readonly kind: "department"; readonly department: Department; readonly weight: number }
  | { readonly kind: "seniority"; readonly rank: number }
  | { readonly kind: "position" };
type Found = readonly FoundSense<Sense>[];

/**
 * What a word of a department counts before others: the lower it is, the more. Of `executive` the tables have titles
 * that hold another department's word; else the seniority tells it.
 */
const WEIGHTS = { title: 0, compound: 1, trade: 2, word: 3 };

const WORDS = roleWords<Sense>([
  ...[...OFFICE_ROWS, ...TECHNICAL_ROWS, ...FIELD_ROWS].flatMap(
    ({ department, compounds, trades, starts, inside }) => [
      { sense: { kind: "department" as const, department, weight: WEIGHTS.compound }, ends: compounds },
      {
        sense: {
          kind: "department" as const,
          department,
          weight: department === "executive" ? WEIGHTS.title : WEIGHTS.trade,
        },
        starts: trades,
      },
      { sense: { kind: "department" as const, department, weight: WEIGHTS.word }, starts, inside },
    ],
  ),
  ...SENIORITY_ROWS.map(({ starts, inside, ends }, rank) => ({
    sense: { kind: "seniority" as const, rank },
    starts,
    inside,
    ends,
  })),
  {
    sense: { kind: "position" as const },
    starts: `${POSITION_STARTS} ${TRADE_STARTS}`,
    inside: `${POSITION_INSIDE} ${TRADE_INSIDE}`,
    ends: POSITION_ENDS,
  },
]);

/** Roles whose meaning is at hand: a page asks for the same line from several names, and a site for the same menu. */
const REMEMBERED = { answers: 2_000, chars: MAX_ROLE_CHARS };

/** The department and the seniority that a role as written tells. */
export const meaningOf = remembered(readMeaning, REMEMBERED);

function readMeaning(role: string): RoleMeaning {
  const folded = foldName(role.slice(0, MAX_ROLE_CHARS))
    .replace(/[.&()\s]+/g, " ")
    .trim();
  const [head = ""] = folded.split(NEXT_ROLE, 1);
  const found = WORDS.senses(folded).filter(
    ({ sense, start }) =>
      sense.kind !== "position" || !SHOP.test(folded.slice(start, start + MAX_SHOP_CHARS)),
  );
  const inHead = found.filter(({ end }) => end <= head.length);
  const leads = LEADS_WHOLE.has(folded);
  const seniority = leads ? "executive" : seniorityOf(found);
  const wordsBefore =
    folded.slice(0, Math.min(...found.map(({ start }) => start), folded.length)).split(" ").length - 1;
  return {
    department: departmentOf(inHead) ?? departmentOf(found) ?? (seniority === "executive" ? seniority : null),
    seniority,
    isRole: leads || found.length > 0,
    isTitle: leads || found.some(({ sense }) => sense.kind !== "department" || sense.weight < WEIGHTS.word),
    wordsBefore,
  };
}

/** What the first row with a word of a role says. */
function seniorityOf(found: Found): Seniority | null {
  const rank = Math.min(...found.map(({ sense }) => (sense.kind === "seniority" ? sense.rank : NO_RANK)));
  return SENIORITY_ROWS[rank]?.seniority ?? null;
}

/** The department of the first trade, else of the first word that tells one. */
function departmentOf(found: Found): Department | null {
  let best: { readonly department: Department; readonly at: number; readonly end: number } | null = null;
  for (const { sense, start, end } of found) {
    if (sense.kind !== "department") continue;
    const at = sense.weight * MAX_ROLE_CHARS + start;
    // `עורכת דין` is a lawyer, and its first word by itself an editor.
    if (best === null || at < best.at || (at === best.at && end > best.end))
      best = { department: sense.department, at, end };
  }
  return best?.department ?? null;
}
