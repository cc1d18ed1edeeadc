import { foldName } from "./fold-name.ts";

/**
 * Titles that lead the whole where they stand alone, and a part of it beside any other word: `Director` and
 * `Director of Music`. Folded as `foldName` does, `$` stands for a blank.
 */
export const LEADS_WHOLE: ReadonlySet<string> = new Set(
  foldName(`
    director directors direktor direktorin direktion direction directeur directrice directora direttore direttrice
    diretor diretora directoare dyrektor dyrektorka ředitel ředitelka riaditeľ riaditeľka direktorica директор
    директорка direktors direktore direktorius direktorė direktör direktør igazgató johtaja leder διευθυντής
    διευθύντρια direktur gerente vadovas vadovė vorstand giám$đốc رئيس الرئيس
  `)
    .trim()
    .split(/\s+/)
    .map((title) => title.replaceAll("$", " ")),
);
