import { JAPANESE_FAMILY_NAMES } from "./family-names-japanese.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import type { ReadName } from "./read-name.ts";
import { meaningOf } from "./role.ts";
import {
  CHINESE_FAMILY_NAMES,
  CHINESE_LONG_FAMILY_NAMES,
  HONORIFICS,
  KOREAN_FAMILY_NAMES,
  TITLES,
} from "./title-words.ts";

/** Letters that stand in names of departments, firms and places, and in hardly any name of a person. */
const NOT_NAME_LETTERS =
  /[最記医醫部課室係社株営販管総番号號務局署店館駅病院学校科区県府様式報募集採用概要案内問合電話住所地図一覧業务部处科系网站联系方式我们公司产品服务会員銀社課銷销售购采贸聘训储议請開发技术版权网载]/u;
const HAN_NAME =
  /^[\p{Script=Han}々ヶノ]{1,3}[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,4}$/u;
const KANA_NAME = /^[\p{Script=Katakana}ー]{1,8}(?:[・ \u3000][\p{Script=Katakana}ー]{2,8}){1,3}$/u;
/** Words of services and houses in that script: `ファミリー・サポート・センター`. */
const KANA_HOUSE =
  /センター|サポート|サービス|クラブ|スクール|グループ|システム|コース|ニュース|メール|プラン|ルーム|ホーム|ステーション|アカデミー|スタジオ|デザイン|オフィス|ホール|カフェ|ショップ|セミナー|イベント|コンサル|ネットワーク|プロジェクト|ファミリー/u;
/** A Chinese name, and behind a blank a word that is longer than a given name: the position. */
const NAME_AND_POSITION = /^(\p{Script=Han}{2,3})[ \u3000]\p{Script=Han}{3,}$/u;
/** Ranks and other words that begin with the letter of a family name: `주무관` is an official, `이메일` e-mail. */
const KOREAN_WORDS: ReadonlySet<string> = new Set(
  "이메일 연락처 고객님 신청서 주무관 주임 조합장 지점장 지부장 공무원 강사진 이사장 원장님 소장님 전문의 변호사 노무사 문의처 사무국 사무장 임직원 안내원 연구원".split(
    " ",
  ),
);
/** `簡介`, `关于`, `查询`: what is brief, about, closed or looked up, beside the family name of the same letter. */
const BRIEF =
  /^(?:[简簡][介历歷讯訊报報章史体體单單]|[关關][于於闭閉键鍵注联聯系係怀懷爱愛]|查[询詢看找阅閱])/u;
const HANGUL_NAME = /^\p{Script=Hangul}{2,4}$/u;
const OTHER_WORDS = /^[\p{L}\p{M}'’"״׳-]{2,20}(?: [\p{L}\p{M}'’"״׳-]{2,20}){1,3}$/u;
const TITLE_SIGNS = /(?<=^|[\s.])([\u0621-\u064a]{1,2})[./]\s?/gu;
/** The same behind titles of one letter. */
const TITLED_WORDS = /^(?:\p{L}{1,2} ){1,3}[\p{L}\p{M}'’"״׳-]{2,20}(?: [\p{L}\p{M}'’"״׳-]{2,20}){1,3}$/u;
const HEBREW_ARABIC = /^[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** What many Japanese given names end with. */
const GIVEN_END = /^.{1,2}[郎子美介太平恵香也樹彦夫雄一代江奈菜]$/u;
const GIVEN_LETTERS = /[一合学開市総]/gu;
/** Letters of a family name that a given name may follow without a blank: of one letter most words begin with one. */
const FAMILY_LETTERS = [3, 2];
const HAN_PARTS = /^\p{Script=Han}{1,6}(?:[·‧・•．]\p{Script=Han}{1,6}){1,2}$/u;
/** Letters that stand for sounds, and those of a name that tell it: `设计·施工` has none. */
const SOUND_LETTERS =
  /[斯尔爾特德克拉尼亚亞莉娜伊雅蘇苏阿巴布达達里瑞格姆米卡罗羅洛维維贝貝史约約翰丹索萨薩瓦勒利夫莫奥奧埃艾菲弗哈杰傑凯凱科諾诺佩皮普塞谢謝托坦汤湯威沃伍希雷麥麦詹琼瓊]/gu;
/** Letters of a name that must be among them: one is there by chance. */
const MIN_SOUND_LETTERS = 2;
/** Letters of a name in Han: four of a family name and three of a given one are the most. */
const MAX_HAN_LETTERS = 7;

/** The name that a text of a script without capitals is; null where it is none by its form. */
export function readScriptName(text: string): ReadName | null {
  const bare = text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "");
  const name = bare.replace(HONORIFICS, "");
  const hasTitle = name.length < bare.length;
  // `助理教授` is a position, and nobody's whom one calls professor.
  if (hasTitle && meaningOf(name).isRole) return null;
  if (isSpelledInHan(name)) return { name, hasTitle, isKnown: true };
  const [, chinese] = NAME_AND_POSITION.exec(name) ?? [];
  if (chinese !== undefined && CHINESE_FAMILY_NAMES.has(chinese[0] ?? "")) return hanName(chinese, hasTitle);
  if (HAN_NAME.test(name)) return hanName(name, hasTitle);
  if (KANA_NAME.test(name) && !KANA_HOUSE.test(name)) return { name, hasTitle, isKnown: hasTitle };
  if (HANGUL_NAME.test(name)) {
    const isFamily = KOREAN_FAMILY_NAMES.has(name[0] ?? "") && !KOREAN_WORDS.has(name);
    return isFamily && (name.length === 3 || hasTitle) ? { name, hasTitle, isKnown: hasTitle } : null;
  }
  return HEBREW_ARABIC.test(name) ? wordsName(name) : null;
}

function hanName(name: string, hasTitle: boolean): ReadName | null {
  const letters = name.replace(/[ \u3000]/g, "");
  if (letters.length < 2 || letters.length > MAX_HAN_LETTERS || BRIEF.test(letters)) return null;
  const isSpaced = letters.length < name.length;
  const isLongFamily = CHINESE_LONG_FAMILY_NAMES.has(letters.slice(0, 2));
  const isChinese = letters.length <= 3 && CHINESE_FAMILY_NAMES.has(letters[0] ?? "");
  const given =
    isLongFamily || (isChinese && letters.length > 2)
      ? letters.slice(isLongFamily ? 2 : 1)
      : givenNameOf(name);
  // Behind a family name `一` and `学` are given names' letters.
  if (NOT_NAME_LETTERS.test((given ?? name).replace(given === null ? "" : GIVEN_LETTERS, ""))) return null;
  if (!isSpaced && !isChinese && !isLongFamily && !hasTitle && given === null) return null;
  return { name, hasTitle, isKnown: isSpaced && letters.length >= 3 };
}

/** Whether a text is a name of another language in Han letters, which stand for its sounds: `约翰·史密斯`. */
function isSpelledInHan(text: string): boolean {
  return HAN_PARTS.test(text) && (text.match(SOUND_LETTERS)?.length ?? 0) >= MIN_SOUND_LETTERS;
}

/** What stands behind a Japanese family name, the longest that leads a text; null where none does. */
function givenNameOf(name: string): string | null {
  const [spaced = "", given] = name.split(/[ \u3000]/, 2);
  if (given !== undefined) return JAPANESE_FAMILY_NAMES.has(spaced) || GIVEN_END.test(given) ? given : null;
  for (const length of FAMILY_LETTERS) {
    if (name.length > length && JAPANESE_FAMILY_NAMES.has(name.slice(0, length))) return name.slice(length);
  }
  return null;
}

function wordsName(text: string): ReadName | null {
  // `م. بندر`, `د/ أحمد`, `أ.د. محمد`: titles of one letter are parted from the name by signs.
  const spaced = text.replace(TITLE_SIGNS, "$1 ").replace(/ {2,}/g, " ");
  if (!OTHER_WORDS.test(spaced) && !TITLED_WORDS.test(spaced)) return null;
  let words = spaced.split(" ");
  let hasTitle = false;
  while (words.length > 2 && TITLES.has((words[0] ?? "").replace(/['’׳]$/, ""))) {
    words = words.slice(1);
    hasTitle = true;
  }
  if (TITLES.has((words[0] ?? "").replace(/['’׳]$/, ""))) return null;
  return { name: words.join(" "), hasTitle, isKnown: GIVEN_NAMES.has(words[0] ?? "") };
}
