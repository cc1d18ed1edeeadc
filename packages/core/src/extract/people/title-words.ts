import { wordSet } from "../judge/role-words/word-set.ts";
import { foldName } from "./fold-name.ts";

const GREEK = /\p{Script=Greek}/u;

/**
 * Salutations and academic titles in front of a name, folded as `foldName` does and without full stops. Each is no part
 * of the name, and says that what follows is one.
 */
export const TITLES: ReadonlySet<string> = titles(`
  stbin wpin vbp deacon deaconess osr sor hno mons msgr cmdr אדר אדריכל אינג
  ks bp abp hab wet oa oae prim ass apl jun-prof hon-prof ass-prof assoc asst revd ven canon licdo cpn psic mvz qfb
  conf lect asist lucr ec arh ogr gor ars dt dyt fzt uzm inzh dots sc maga drin drina profin bakk
  mlaw blaw ll hll ell lkt
  محامي المحامي المحامية المستشار
  pere padre frere soeur suor fra mons monsenor monsignore abbe monseigneur msgr rabbi imam cp lcp mtro mtra
  ssa cllr councillor cr ald alderman
  mr mrs ms miss mx sir dame lord lady madam hon rev reverend fr father sister brother capt captain col colonel gen lt
  sgt herr frau hr herrn fräulein frl dhr mw mevr mevrouw meneer dr drs dra dott dottssa dottore dottoressa drmed drjur
  drphil prof profa profssa professor professorin univ priv doz pd dozent em ao m mm mme mmes mlle monsieur madame
  mademoiselle me maitre pr docteur sr sra srta sres don dona d dna senor senora senorita lic licda ing arq abog sig
  sigra sigina signor signora signore geom rag arch avv ingegnere architetto avvocato senhor senhora exmo exma eng enga
  juf meester iunior
  pan pani p panna mgr inz mudr judr phdr rndr phmr mvdr thdr paeddr bc dis csc hab lek med ur ir mag magistra dipl
  dipl-ing dipl-kfm dipl-kffr dipl-inf dipl-psych dipl-oec dipl-betriebsw dipl-volksw dipl-wirt-ing dipl-phys dipl-chem
  dipl-biol dipl-paed dipl-päd dipl-geogr dipl-math dipl-des dipl-jur dipl-arch ra rain rae rechtsanwalt rechtsanwaltin
  rechtsanwältin stb wp kr komm-rat kommr mmag ddr di pfr pfarrer pfarrerin pastor pastorin diakon dl dott-ssa prof-ssa
  sig-ra sig-na prof-dr univ-prof priv-doz tit phil rer nat jur habil oec iur vet dent theol pharm pol h c hc mult bay
  sayin bayan av docent doc dos op uzm k kyrios kyria kos ka κ κος κα δρ καθ g-n g-zha gn gospodin gospozha panove
  doktor profesor g-jo gospa gospod gospođa gospodja gdin gđa gdja gdjica г-н г-жа д-р проф доц инж инг акад кмн дмн
  d-l d-na domnul doamna ud cik en encik puan tuan datuk dato haji bapak ibu bp bpk shri smt sri kumari adv ca ông bà
  anh chị ong ths ts gs pgs bs נו גב מר גברת דר ד"ר פרופ עו"ד רו"ח السيد السيدة الدكتور الدكتورة د أ م المهندس المهندسة
  الأستاذ الأستاذة
`);

/** Degrees and memberships behind a name, folded and without full stops. */
export const POST_NOMINALS: ReadonlySet<string> = wordSet(`
  ca mba phd md msc bsc ma ba bs ms mph mpa mpp jd esq llm llb llmeur lld edd dds dmd do rn np pa pe cpa cfa cfp acca fca
  aca fcca ceng meng beng frcs frcp frca mrcp mrcs mrcgp mbbs mbchb bds dphil mphil pgce qts obe mbe cbe kc qc jp fba
  frs frsa mrics frics riba arb pmp cissp shrm-cp sphr phr leed ap aia faia msw lcsw lmft lpc lmhc psyd dnp bsn msn
  facs facp faap dc dvm vmd csc drsc dsc cand ing bc dis mag fh bakk bed med emba lic iur dea dess ra rtp mcilt jr sr
  ii iii iv ph d m sc b a eng arch hons rgn cmg bvsc mrcvs fcipd cipd mcim mbcs msci mres cta att maat fmaat ffa aat cima acma fcma acis fcis ctap cert dip dipfs cemap cemad apfs marla farla mnaea fnaea
  mciob fciob mciat ciob mice fice miet fiet mistructe fistructe rpp cgma aca fcsi tep step acii fcii cii msc mclip
  mcsp hcpc bacp mbacp ukcp mrpharms rmn bdsc dipcons crcc rics friba aria cchp cpp gg mfa ccim gri crs abr sra nasm
  pgce cahs rdn rd ldn lmt ccc ot otr pt dnm dipl fdsrcs mjdf mfds cfa cfo mirm ccrm pgcert fcmi mcmi acmi assoc pgc ccp crna pharmd otr dpt
  rvn dvms bvms bvm bvetmed certavp mbvna lvt cvt rvt vts chfc cpcu clu cic aai arm  slp ccc-slp eth epf epfl sia fh fhs hta htl
`);

/** Words that only begin a surname, or stand between two parts of one. */
export const PARTICLES: ReadonlySet<string> = wordSet(`
  von van vom zu zum zur de der den des del della dello delle dei di da do das dos du la le los las y e i af av ter ten
  te tot op in 't d' l' el al bin bint binti ibn ben abu ap und und. auf aus dem ze z mac mc st st. san santa o' dal dall'
  dalla
`);

/** What follows a name in East Asian languages. */
export const HONORIFICS = /\s*(?:先生|女士|小姐|様|さん|氏|殿|教授|博士|씨|님|교수|박사)$/u;

/** Common family names of China and Taiwan in their own script, each one letter, which begins a name. */
export const CHINESE_FAMILY_NAMES: ReadonlySet<string> = new Set([
  ..."王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯殷施洪翟颜顏倪牛温溫芦季俞章鲁魯葛伍焦毕畢聂聶丛叢岳齐齊骆駱甘柯欧歐费費屈邢申裴关關麦麥庞龐邝鄺岑甄冼查翁巫褚臧隋尤巩鞏牟栾欒敖桂佟缪繆靳蔺藺闵閔乔喬瞿祝柴阮卓盛童赖賴简簡鲍鮑祁樊游詹饶饒辛谷庄莊符耿冉苗滕窦竇霍晏娄婁涂凌",
]);
/** Chinese family names of two letters. */
export const CHINESE_LONG_FAMILY_NAMES: ReadonlySet<string> = wordSet(`
  欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司空 司徒 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 夏侯 宇文 长孙 長孫 南宫 南宮 端木 淳于 轩辕 軒轅 闻人 独孤
`);
export const KOREAN_FAMILY_NAMES: ReadonlySet<string> = new Set([
  ..."김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국나",
]);

/** Titles as they are written, and as they are folded; Greek ones spell names in Latin letters: `καθ`. */
function titles(text: string): ReadonlySet<string> {
  return new Set([...wordSet(text)].flatMap((word) => (GREEK.test(word) ? [word] : [word, foldName(word)])));
}
