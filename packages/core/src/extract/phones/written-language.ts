/**
 * Small words that texts of a language are full of, by ISO 639-1; of like languages what tells them apart as well.
 * Words of one letter are left out: initials and points of lists are as frequent.
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to for is our with are this that you your by we from at on",
  de: "und der die das ist nicht mit für von auf wir sie ein eine werden zu den im",
  nl: "het een van en voor niet zijn wij met op ook naar te bij deze wordt de",
  fr: "le la les des et est pour dans vous nous une avec sur du au qui",
  it: "il di che per della con sono una gli nel del alla dei non",
  es: "el los las para con una por del que su es en la",
  pt: "os as para com uma do da não em dos das que ao",
  da: "og det er til af på ikke som har efter vi kan eller blev nogle bliver jeres den",
  nb: "og det er til av på ikke som har etter vi kan eller ble noen blir deres den",
  sv: "och det är till av på inte som har efter vi kan eller att för den från",
  fi: "ja on ei että tai myös ovat sekä se joka kun",
  et: "ja on ei ning või meie oma see kui ka et",
  pl: "na do się nie jest oraz od dla po są",
  cs: "na se je pro jsou není od nebo které ve",
  sk: "na sa je pre sú nie od alebo ktoré vo",
  hu: "és az hogy nem egy is vagy meg van",
  ro: "și în de la cu pe este pentru sau din nu care",
  tr: "ve bir bu için ile olarak olan daha veya en",
  id: "dan yang di dengan untuk dari ini pada tidak akan ke adalah",
  vi: "và của là cho các không được với trong",
};

const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = languagesOf();
/** Letters of the longest small word: longer words, which most are, are not looked up. */
const MAX_LETTERS = Math.max(...[...LANGUAGES_OF.keys()].map((word) => word.length));
const WORD = /\p{L}+/gu;
/** Words of a page that are read: the first hundreds tell. */
const MAX_WORDS = 800;
/** Characters of a page that are read for them: its menu and its first paragraphs. */
const MAX_CHARS = 20_000;
/** Small words that a text must have of its language, different ones among them, and their share of all its words. */
const [MIN_HITS, MIN_DIFFERENT, MIN_SHARE] = [4, 3, 0.04];
/** How many times as many they must be as those of any other: like languages share half of theirs. */
const MIN_LEAD = 1.15;

/** The language that a text is written in, by its small words (ISO 639-1); undefined where they do not tell. */
export function writtenLanguage(text: string): string | undefined {
  const words = text.slice(0, MAX_CHARS).match(WORD)?.slice(0, MAX_WORDS) ?? [];
  const counts = new Map<string, number>();
  for (const written of words) {
    if (written.length > MAX_LETTERS) continue;
    const word = written.toLowerCase();
    if (LANGUAGES_OF.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const hits = hitsOf(counts);
  const [first, second] = [...hits].toSorted(([, one], [, other]) => other.count - one.count);
  if (first === undefined) return undefined;
  const [language, { count, different }] = first;
  const isTold = count >= Math.max(MIN_HITS, MIN_SHARE * words.length) && different >= MIN_DIFFERENT;
  return isTold && count >= MIN_LEAD * (second?.[1].count ?? 0) ? language : undefined;
}

/** Small words of a text, and different ones among them, by their language. */
function hitsOf(counts: ReadonlyMap<string, number>): Map<string, { count: number; different: number }> {
  const hits = new Map<string, { count: number; different: number }>();
  for (const [word, times] of counts)
    for (const language of LANGUAGES_OF.get(word) ?? []) {
      const { count, different } = hits.get(language) ?? { count: 0, different: 0 };
      hits.set(language, { count: count + times, different: different + 1 });
    }
  return hits;
}

function languagesOf(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(SMALL_WORDS))
    for (const word of words.split(" ")) languages.set(word, [...(languages.get(word) ?? []), language]);
  return languages;
}
