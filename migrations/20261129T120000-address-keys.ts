import { type Kysely, sql } from "kysely";

/** Words that stand for the at sign, in the spelling by which texts are compared (core's `foldSpelling`). */
const AT_WORDS = words(`
  at ad atsign ampersat a à ä ät aet æt klammeraffe affenschwanz arroba arrova arobase arobas arrobase arobaz chez
  chiocciola presso apenstaartje apenstaart apestaart apestaartje aapstert snabela krøllalfa alfakrøll kanelbulle
  kanelbulla kringla miukumauku miuku kissanhäntä małpa malpa małpka malpka zavináč zavinac kukac afna majmun majmunski
  manki arond eta et abildua abartsi собака сабака собачка песик равлик эт ат кльомба мајмун παπάκι παπακι papaki heliko
  アット アットマーク あっと あっとまーく 골뱅이 앳 آت ات แอท 小老鼠 艾特 圈a 在 שטרודל`);
/** Words that stand for a dot, a hyphen or an underscore. */
const OTHER_SIGN_WORDS = words(`
  dot d0t dt period point punkt punkts punktum pkt punto ponto pto punt puntu stip prik pik piste pont tečka tecka bodka
  kropka pika punct točka tocka tacka taškas taskas nokta nöqtə chấm titik จุด نقطة τελεία teleia точка крапка тачка
  ドット どっと 点 點 점 닷 נקודה dash hyphen minus underscore bindestrich minuszeichen unterstrich tiret underline guion
  guión trattino hifen hífen streepje дефис подчеркивание`);

/** Texts of sites, which may tell an address: in the order in which a checkpoint takes the tables. */
const TEXTS = [
  { table: "pages", column: "title" },
  { table: "scan_pages", column: "title" },
  { table: "contacts", column: "context" },
  { table: "contact_sources", column: "context" },
  { table: "sightings", column: "context" },
] as const;

/**
 * What PostgreSQL takes a call for, in its own units of a simple function's: a text takes some ten µs. So it never goes
 * through a table where the index has what is asked for.
 */
const COST = 1_000;

/**
 * A removal finds the texts that tell an address by an index: `address_keys` gives a text's keys, and core's
 * `addressKeys` those of an address, of which a text that tells it has one. As the index has them of each text that is
 * there, whoever wrote it, nothing needs to be kept in step: a text that is emptied has none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function address_keys(told text) returns integer[]
    language plpgsql immutable strict parallel safe cost ${sql.lit(COST)} as ${sql.lit(BODY)}
  `.execute(db);
  // All at once and in a checkpoint's order: locks taken between the builds would be a deadlock with it.
  await sql`lock table ${sql.join(TEXTS.map(({ table }) => sql.table(table)))} in share mode`.execute(db);
  for (const { table, column } of TEXTS) {
    await db.schema
      .createIndex(`${table}_address_keys`)
      // Of a large table an operator may have made it beforehand, without keeping writers waiting.
      .ifNotExists()
      .on(table)
      .using("gin")
      .expression(sql`address_keys(${sql.ref(column)})`)
      // Most sightings have the words of their contact, and none of their own.
      .where(sql.ref(column), "is not", null)
      .execute();
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const { table } of TEXTS) await db.schema.dropIndex(`${table}_address_keys`).execute();
  await sql`drop function address_keys(text)`.execute(db);
}

/** Dashes that stand for hyphens. */
const DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
/** The letters of the words that are not ASCII, each once. */
const OWN_LETTERS = [...new Set([...AT_WORDS, ...OTHER_SIGN_WORDS].join("").replace(/[a-z0-9]/g, ""))].join(
  "",
);
/** Their capitals, and what each becomes. */
const CAPITALS = capitalsOf(OWN_LETTERS);

/**
 * A key of an address as it stands is made of the last one, three or six characters before an at sign and the label
 * behind it. One of an address that is spelled out is made of the word before the sign, or a word for it, and the two
 * behind it.
 * A word here is letters and digits of ASCII, and letters of the words for signs; what else is not ASCII is `~`, since
 * PostgreSQL knows which of it is a letter, and its small letter, by its locale alone.
 */
const BODY = `
declare
  is_ascii boolean := octet_length(told) = char_length(told);
  folded text := told;
  words text[];
  parts text[];
  label text;
  chars int;
  token text;
  has_sign boolean := false;
  word text;
  before text;
  first text;
  before_first text;
  is_other boolean := false;
  is_other_before boolean := false;
  is_other_before_first boolean := false;
  found text[] := '{}';
begin
  if not is_ascii then
    folded := replace(normalize(told, NFKC), U&'\\0130', U&'i\\0307');
    if folded ~ ${literal(`[${CAPITALS.from}]`)} then
      folded := translate(folded, ${literal(CAPITALS.from)}, ${literal(CAPITALS.to)});
    end if;
  end if;
  folded := lower(replace(folded, '%40', '@') collate "C");
  words := regexp_split_to_array(replace(folded, '@', ' @ '), ${literal(`[^a-z0-9@${OWN_LETTERS}]+`)});
  foreach token in array words loop
    has_sign := token = any(${array([...AT_WORDS, "@"])});
    exit when has_sign;
  end loop;
  if not has_sign then
    return null;
  end if;
  if strpos(folded, '@') > 0 then
    if not is_ascii then
      folded := translate(folded, ${literal(DASHES)}, ${literal("-".repeat(DASHES.length))});
    end if;
    parts := string_to_array(
      case when is_ascii then folded else regexp_replace(folded, '[^\\x01-\\x7f]', '~', 'g') end, '@'
    );
    for i in 2 .. array_length(parts, 1) loop
      label := split_part(parts[i], '.', 1);
      continue when label = '' or length(label) > 63 or strpos(parts[i], '.') = 0;
      foreach chars in array array[1, 3, 6] loop
        exit when length(parts[i - 1]) < chars;
        found := found || ('=' || right(parts[i - 1], chars) || '@' || label);
      end loop;
    end loop;
  end if;
  if not is_ascii then
    folded := regexp_replace(replace(folded, '~', ' '), ${literal(`[^\\x01-\\x7f${OWN_LETTERS}]+`)}, ' ~ ', 'g');
    words := regexp_split_to_array(replace(folded, '@', ' @ '), ${literal(`[^a-z0-9@~${OWN_LETTERS}]+`)});
  end if;
  foreach token in array words loop
    continue when token = any(${array(["", ...OTHER_SIGN_WORDS])});
    if token = '~' then
      is_other := true;
      continue;
    end if;
    if token = any(${array(AT_WORDS)}) then
      token := '@';
    end if;
    if first is not null then
      found := found || ('~' || before_first || '@' || first || ' ' || token);
      if is_other_before_first then
        found := found || ('~?@' || first || ' ' || token);
      end if;
      first := null;
    end if;
    if word = '@' then
      first := token;
      before_first := before;
      is_other_before_first := is_other_before;
    end if;
    if token = '@' then
      before := word;
      is_other_before := is_other;
    end if;
    word := token;
    is_other := false;
  end loop;
  return nullif(array(
    select ('x' || encode(substr(sha256(convert_to(one, 'UTF8')), 1, 4), 'hex'))::bit(32)::int
    from unnest(found) one where one is not null
  ), '{}');
end`;

function capitalsOf(letters: string): { readonly from: string; readonly to: string } {
  const pairs = [...letters].flatMap((letter) => {
    const capital = letter.toUpperCase();
    const isOne = capital !== letter && [...capital].length === 1 && capital.toLowerCase() === letter;
    return isOne ? [{ capital, letter }] : [];
  });
  return {
    from: pairs.map(({ capital }) => capital).join(""),
    to: pairs.map(({ letter }) => letter).join(""),
  };
}

/** The texts as an array, in which PostgreSQL looks things up by their hashes. */
function array(texts: readonly string[]): string {
  return `array[${texts.map(literal).join(",")}]`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
