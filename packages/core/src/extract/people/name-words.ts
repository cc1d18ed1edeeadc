import { foldName } from "./fold-name.ts";
import { isGiven } from "./given-name.ts";
import { PARTICLES } from "./title-words.ts";

/** Words of other things that are frequent surnames too, and are one behind a given name: `Heather Green`. */
const SURNAMES: ReadonlySet<string> = new Set(
  "ost hall price law case read story winter summer green vos porta good march page field best head french english west meister sala campo calle plaza neu day".split(
    " ",
  ),
);
/** Given names that are as frequent surnames: `Lee, Tom` is one person. */
const FAMILY_NAMES_TOO: ReadonlySet<string> = new Set(
  "lee kelly james thomas martin simon lewis george scott arnold franz hermann werner ernst otto walter friedrich gunther ludwig bernard michel vincent gabriel morgan taylor jordan allen craig dean carter henry andre lukas jakob heinrich wilhelm karl conrad konrad jost reinhard albrecht dietrich baptiste bruno franco leone benoit denis clement remy renaud robert richard roger victor xavier guy leroy noel pascal patrick paul peter philippe raymond rene howard leonard lloyd neil oliver owen perry ross russell stanley stewart stuart vernon warren wayne barry bryan cameron clark curtis dale douglas elliott francis franklin gordon graham gregory harvey herbert hugh jack jerome joseph joyce lawrence lionel louis lucas marshall marvin mason maurice maxwell miles mitchell nelson nicholas norman oscar ralph roy samuel shannon sidney spencer terry travis troy tyler wallace wesley adam albert anton bernhard christian clemens daniel david dominik eberhard emil erhard ewald felix ferdinand fritz gerhard gottfried hubert joachim johannes josef julius kaspar kilian klaus leonhard leopold lorenz lothar markus matthias max michael moritz oskar oswald philipp rainer rudolf siegfried stefan ulrich urban valentin veit wenzel wolf wolfram".split(
    " ",
  ),
);
/** Particles whose family names are of places and things, as nobody's office is: `van der Meer`, `van 't Hof`. */
const OF_PLACES: ReadonlySet<string> = new Set(
  "van von zu zum zur der den ter ten op t 't het vom am della dello delle dei degli d'".split(" "),
);
const OF_PEOPLE = /^(?:[Ee]l|[Aa]l|[Bb]in|binti|bint|ibn|[Bb]en|della|dello|dei|degli)$/;
const AND = /^(?:und|y|e|i)$/;
/** `Sá` is a family name, and `SA` a form of firms. */
const SPELLED_NAME = /^Sá$/u;
const INITIAL = /^\p{Lu}\.(?:-?\p{Lu}\.)*$/u;
/** What begins the name of a place, a dish or a house, though a given name may follow: `Port Elizabeth`. */
const THING =
  /^(?:port|porto|puerto|monte|mont|santo|saint|bad|lago|lake|pizza|villa|val|rio|nova|castel|rocca|buenos|costa|pinot|pico|ile|isla|isola|ilha|mount|mt|fort|camp)$/i;

/** Whether a word that names other things mostly is part of a person's name by what stands around it. */
export function isNameHere(words: readonly string[], index: number): boolean {
  const [first = ""] = words;
  const word = words[index] ?? "";
  if (SPELLED_NAME.test(word)) return true;
  // `Soraya el Idrissi`, `Maria della Torre`: other particles begin a part of a sentence as well.
  if (index > 0 && OF_PEOPLE.test(word)) return true;
  const isLed = index > 0 && (isGiven(first) || INITIAL.test(first));
  if (!isLed) return false;
  if (PARTICLES.has(word)) return true;
  const isLast = index === words.length - 1;
  const before = (words[index - 1] ?? "").toLowerCase();
  if (before === "los") return true;
  return isLast && (OF_PLACES.has(before) || (isGiven(first) && SURNAMES.has(foldName(word))));
}

/** Whether a small word joins two people by their given names: `Anna und Karl Weber`, not `Ortega y Gasset`. */
export function joinsTwo(words: readonly string[], index: number): boolean {
  const word = words[index] ?? "";
  if (!AND.test(word)) return false;
  return word === "und" || (isGiven(words[index - 1] ?? "") && isGiven(words[index + 1] ?? ""));
}

/** Whether a given name is a frequent surname too. */
export function isFamilyToo(word: string): boolean {
  return FAMILY_NAMES_TOO.has(foldName(word));
}

/** Whether a first word says that a place or a thing is called so. */
export function leadsToThing(first: string): boolean {
  return THING.test(first);
}
