/** Towns, subjects and people of made-up sites: a path and what a link to it says. */
const TOWNS = [
  "Ahlen",
  "Bocholt",
  "Celle",
  "Dachau",
  "Erfurt",
  "Fulda",
  "Gotha",
  "Hanau",
  "Iserlohn",
  "Jena",
  "Kassel",
  "Lindau",
  "Mainz",
  "Neuss",
  "Olpe",
  "Passau",
  "Rheine",
  "Siegen",
  "Trier",
  "Unna",
  "Verden",
  "Worms",
  "Xanten",
  "Zwickau",
  "Aalen",
];
const SUBJECTS = [
  "water",
  "energy",
  "schools",
  "traffic",
  "climate",
  "housing",
  "health",
  "music",
  "forests",
  "soil",
  "rivers",
  "bridges",
  "light",
  "markets",
  "parks",
  "archives",
  "maps",
  "weather",
  "paper",
  "glass",
];
const FIRST = [
  "Anna",
  "Ben",
  "Clara",
  "David",
  "Eva",
  "Felix",
  "Greta",
  "Hugo",
  "Ida",
  "Jonas",
  "Karla",
  "Leo",
  "Mara",
  "Nils",
  "Olga",
  "Paul",
  "Rosa",
  "Sven",
  "Tina",
  "Udo",
];
const LAST = [
  "Adler",
  "Berg",
  "Conrad",
  "Dorn",
  "Ebert",
  "Fink",
  "Gruber",
  "Hahn",
  "Imhof",
  "Jung",
  "Klein",
  "Lang",
  "Maurer",
  "Noll",
  "Otto",
  "Peters",
  "Reuter",
  "Stein",
  "Thiel",
  "Ulrich",
];

export type Named = { readonly slug: string; readonly text: string };

function named(text: string): Named {
  return { slug: text.toLowerCase().replaceAll(" ", "-"), text };
}

function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? "";
}

/** The first towns of a list of 25. */
export function towns(count: number): Named[] {
  return TOWNS.slice(0, count).map(named);
}

/** People of different names: 400 at most. `from` keeps those of one list apart from those of another. */
export function people(count: number, from = 0): Named[] {
  return Array.from({ length: count }, (_, n) =>
    named(`${at(FIRST, from + n)} ${at(LAST, from + n + Math.floor((from + n) / FIRST.length))}`),
  );
}

/** Headlines of different words: 8,000 at most. `from` keeps those of one list apart from those of another. */
export function headlines(count: number, from = 0): Named[] {
  return Array.from({ length: count }, (_, index) => {
    const n = from + index;
    const subjects = `${at(SUBJECTS, n)} and ${at(SUBJECTS, n + 1 + Math.floor(n / SUBJECTS.length))}`;
    return named(`${subjects} in ${at(TOWNS, n * 7)} ${n + 1}`);
  });
}
