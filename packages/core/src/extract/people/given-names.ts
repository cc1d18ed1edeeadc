import { wordSet } from "../judge/role-words/word-set.ts";
import { GIVEN_NAMES_A_TO_D } from "./given-names-a-to-d.ts";
import { GIVEN_NAMES_E_TO_I } from "./given-names-e-to-i.ts";
import { GIVEN_NAMES_J_TO_M } from "./given-names-j-to-m.ts";
import { GIVEN_NAMES_N_TO_R } from "./given-names-n-to-r.ts";
import { GIVEN_NAMES_S_TO_Z } from "./given-names-s-to-z.ts";

/**
 * Frequent given names of Europe, the Americas, Turkey, the Arab world, South and East Asia, folded as `foldName` does:
 * one of them says that capitalised words are a person and no product or department. A name that lacks is still found
 * where the page's structure or the address beside it says so. Words that mean something else at the front of a line
 * (May, Will, Grace, Art) are left out, as are surnames that are no given names.
 */
export const GIVEN_NAMES: ReadonlySet<string> = wordSet(
  [GIVEN_NAMES_A_TO_D, GIVEN_NAMES_E_TO_I, GIVEN_NAMES_J_TO_M, GIVEN_NAMES_N_TO_R, GIVEN_NAMES_S_TO_Z].join(
    " ",
  ),
);
