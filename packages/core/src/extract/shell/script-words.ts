/** Characters of a text that are looked through: what asks for JavaScript, or says "loading", is a line or two. */
const MAX_CHARS = 1_000;

/** The name of JavaScript, which most languages write in Latin letters and some in their own. */
const JAVASCRIPT =
  /java\s?script|[дя][жв]ава\s?скрипт|яваскрипт|자바\s?스크립트|جافا\s?سكر[يی]?[بپ]ت|ג['׳]?[או]+וה\s?סקריפט|जावास्क्रिप्ट|จาวาสคริปต์/i;

/** What a part of a page needs scripts for: comments, maps, films, counters. The page itself does not. */
const FOR_A_PART =
  /disqus|comments?\b|kommentare|commentaires|comentarios|\bmaps?\b|\bvideos?\b|newsletter|recaptcha/i;

/** Whether what readers without scripts are told is that the page as a whole needs JavaScript. */
export function asksForScripts(noscript: string): boolean {
  const text = noscript.slice(0, MAX_CHARS);
  return JAVASCRIPT.test(text) && !FOR_A_PART.test(text);
}

/** What an application says until it has started, by languages; a percentage or dots may follow. */
const LOADING =
  /^(?:(?:loading|please wait|(?:wird )?geladen|lädt|laden|bitte warten|ladevorgang|even geduld|chargement(?: en cours)?|veuillez patienter|cargando|por favor,? espere|espere|carregando|a carregar|aguarde|caricamento(?: in corso)?|attendere|ładowanie|wczytywanie|proszę czekać|načítání|načítám|načítava sa|betöltés|se încarcă|läser in|laddar|indlæser|laster|ladataan|yükleniyor|загрузка|идёт загрузка|завантаження|зареждане|učitavanje|φόρτωση|加载中|正在加载|載入中|読み込み中|로딩\s?중|جار[يٍ]? التحميل|טוען|đang tải|กำลังโหลด|memuat)[\s.,:;!…·%\d]*){1,3}$/iu;

/** Whether a text says nothing but that its page is still to come. */
export function saysLoading(text: string): boolean {
  return text.length <= MAX_CHARS && LOADING.test(text.trim());
}
