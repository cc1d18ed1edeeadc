/**
 * The names that languages have for the at sign and the dot, as people write them in brackets instead of the signs.
 * Lower case, compared whole.
 */
export const AT_NAMES = words(`
  at|ad|at sign|at-sign|at symbol|at mark|atsign|ampersat|@|a|à|ä|ät|aet|æt|at-zeichen|at zeichen|klammeraffe|affenschwanz
  arroba|arrova|arobase|arobas|arrobase|arobaz|chez|a commercial|chiocciola|presso
  apenstaartje|apenstaart|apestaart|apestaartje|aapstert|snabel-a|snabela|snabel a|krøllalfa|krøll-alfa|alfakrøll|kanelbulle|kanelbulla
  kringla|at-tegn|ät-tecken|at-tecken|ät-merkki|ät merkki|at-merkki|miukumauku|miuku mauku|miuku|kissanhäntä
  małpa|malpa|małpka|malpka|zavináč|zavinac|kukac|afna|majmun|majmunsko a|majmunski|manki|et znak|coadă de maimuță|coada de maimuta|arond|a rond|a-rond|eta|et|güzel a|et işareti|a còng|a móc|titik at|abildua|abartsi|a bildua
  собака|сабака|собачка|песик|равлик|эт|ат|маймунско а|кльомба|мајмун|παπάκι|παπακι|papaki|kuyruklu a|heliko
  アット|アットマーク|あっと|あっとまーく|골뱅이|앳|آت|ات|แอท|小老鼠|艾特|圈a|在|שטרודל`);
export const DOT_NAMES = words(`
  dot|.|d0t|dt|period|full stop|point|punkt|punkts|punktum|pkt|punto|ponto|pto|punt|puntu|stip|prik|pik|piste|pont|tečka|tecka
  bodka|kropka|pika|punct|točka|tocka|tacka|taškas|taskas|nokta|nöqtə|chấm|titik|จุด|نقطة|τελεία|teleia|точка|крапка|тачка
  ドット|どっと|点|點|점|닷|נקודה`);
/** Those that stand in text without brackets. */
export const BARE_AT_NAMES =
  "at|ät|arroba|arobase|chez|chiocciola|presso|kukac|zavináč|zavinac|małpa|malpa|собака|собачка|παπάκι|παπακι|snabel-a|krøllalfa|apenstaartje|klammeraffe|アットマーク|골뱅이|שטרודל".split(
    "|",
  );

/** What ends a text in which the next word is a mailbox. */
export const LABEL_BEFORE_COLON =
  /(?:e-?mail|mail|courriel|correo|e-?post|posta|почта|пошта|邮箱|信箱|メール|이메일|sähköposti|e-?pošta|contact|kontakt)[\p{L} \u2028-]{0,12}[:：][ \u00a0\u2028]*$/iu;

/** Words before " at " or " @ " that make a sentence of it. */
export const NOT_A_MAILBOX = words(`
  a|advertisement|an|and|anzeige|are|arrive|auction|available|based|be|been|begins|book|buy|call|dine|dinner|doors|event|events|find|follow|found
  go|held|here|him|home|hosted|is|it|join|just|live|located|look|lunch|me|meet|more|music|news|not|now|office|on|online|only
  open|or|order|out|party|place|play|promoted|published|read|records|sale|see|seen|shop|show|sold|sponsored|start|starts|stay|stop|store|talk
  that|the|them|there|this|today|tonight|up|us|visit|was|watch|we|website|were|work|works|you`);

function words(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(/[|\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  );
}
