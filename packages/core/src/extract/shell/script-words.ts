/** Characters of a text that are looked through: what asks for JavaScript, or says "loading", is a line or two. */
const MAX_CHARS = 1_000;

/** The name of JavaScript, which most languages write in Latin letters and some in their own. */
const JAVASCRIPT =
  /java\s?script|[дя][жв]ава\s?скрипт|яваскрипт|자바\s?스크립트|جافا\s?سكر[يی]?[بپ]ت|ג['׳]?[או]+וה\s?סקריפט|जावास्क्रिप्ट|จาวาสคริปต์/i;

/** What a part of a page needs scripts for: comments, maps, films, forms. The page itself does not. */
const FOR_A_PART =
  /disqus|comments?\b|kommentare|commentaires|comentarios|\bmaps?\b|\bvideos?\b|newsletter|recaptcha/i;

/** Whether what readers without scripts are told is that the page as a whole needs JavaScript. */
export function asksForScripts(noscript: string): boolean {
  const text = noscript.slice(0, MAX_CHARS);
  return JAVASCRIPT.test(text) && !FOR_A_PART.test(text);
}

/** What applications say until they have started, by languages. */
export const LOADING_WORDS: readonly string[] = [
  ...["loading", "please wait", "just a moment", "initializing"],
  ...["wird geladen", "lädt", "laden", "bitte warten", "einen moment bitte"],
  ...["even geduld", "chargement", "chargement en cours", "veuillez patienter"],
  ...["cargando", "espere por favor", "por favor espere", "carregando", "a carregar", "aguarde"],
  ...["caricamento", "caricamento in corso", "attendere prego"],
  ...["ładowanie", "wczytywanie", "proszę czekać", "načítání", "načítám", "betöltés", "se încarcă"],
  ...["läser in", "laddar", "indlæser", "laster", "ladataan", "yükleniyor", "φόρτωση"],
  ...["загрузка", "идёт загрузка", "завантаження", "зареждане", "učitavanje"],
  ...["加载中", "正在加载", "載入中", "読み込み中", "로딩 중", "로딩중"],
  ...["جار التحميل", "טוען", "đang tải", "กำลังโหลด", "memuat"],
];

/** Up to three of them and nothing else but dots, blanks and a percentage. */
const LOADING = new RegExp(String.raw`^(?:(?:${LOADING_WORDS.join("|")})[\s.,:;!…·%\d]*){1,3}$`, "iu");

/** Whether a text says nothing but that its page is still to come. */
export function saysLoading(text: string): boolean {
  return text.length <= MAX_CHARS && LOADING.test(text.trim());
}
