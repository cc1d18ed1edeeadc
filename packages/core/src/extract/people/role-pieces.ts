import { isContact, PROJECT } from "./role-text.ts";

/** A degree as a text of its own: `Dipl.-Ing. (FH)`, `LL.M.`. */
const DEGREE_PIECE =
  /^(?:MBA|Ph\.?D\.?|[MB]\.?Sc\.?|LL\.?[MB]\.?|[MB]\.?A\.?|[MB]\.? ?(?:Eng|Ed|Mus)\.?|CPA|Esq\.?|CSc\.|DiS\.|Mag\.|Dr\.|Dipl\.[- ]?\p{L}{2,8}\.(?: \(\p{L}{2,4}\.?\))?)$/u;
/** A degree of Russian and Ukrainian behind a position: `доцент, канд. техн. наук`. */
const SCIENCES = /^(?:д-р|канд\.|докт\.|доктор|кандидат) (?:\p{L}+[.-]? ?){0,3}наук$/u;
/** A number that is no ordinal and no part of a name: a year, a time, a room. */
const COUNTS = /\d{2,}(?!\d*\.\p{L})|\d:\d/u;

/** Whether a text between commas is a degree. */
export function isDegreePiece(piece: string): boolean {
  return DEGREE_PIECE.test(piece.trim());
}

/** What a sentence goes on with behind a position: `Head of Sales, helps you with …`. */
const CLAUSE =
  /^(?:hilft|freut|beantwortet|steht|informiert|berät|betreut|is|will|can|helps|looks|répond|vous|est|te|le|responde|ayuda|risponde|ti|helpt|beantwoordt|staat|hjælper|hjälper|hjelper|svarer|pomoże|odpowie|auttaa|vastaa|keeps|runs|answers|handles|takes|makes|leads|works|welcomes|knows|loves|manages|coordinates|teaches|speaks|brings|enjoys|kümmert|betreut|leitet|organisiert|s['’]occupe|gère|accompagne|se encarga|si occupa|segue|cuida|zorgt|regelt|tar hand) /iu;

/** The pieces up to what reaches somebody, counts something or is a clause, without a degree at their front. */
export function firstPieces(pieces: readonly string[]): string {
  const kept = isDegreePiece(pieces[0] ?? "") ? pieces.slice(1) : pieces;
  const end = kept.findIndex(
    (piece) =>
      isContact(piece) ||
      isDegreePiece(piece) ||
      SCIENCES.test(piece) ||
      PROJECT.test(piece) ||
      COUNTS.test(piece) ||
      CLAUSE.test(piece),
  );
  return (end < 0 ? kept : kept.slice(0, end)).join(", ");
}

/** The pieces behind the last one that counts something. */
export function lastPieces(pieces: readonly string[]): string {
  return pieces.slice(pieces.findLastIndex((piece) => COUNTS.test(piece)) + 1).join(", ");
}
