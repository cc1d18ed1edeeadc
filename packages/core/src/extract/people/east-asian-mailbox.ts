/** Korean family names as mailboxes spell them in Latin letters. */
const KOREAN = families(
  "김:kim gim|이:lee yi rhee|박:park bak pak|최:choi choe|정:jung jeong chung|강:kang gang|조:cho jo|윤:yoon yun|장:jang chang|임:lim im rim|한:han|오:oh|서:seo suh|신:shin sin|권:kwon|황:hwang|안:ahn an|송:song|류:ryu yoo|유:yoo yu|전:jeon jun|홍:hong|고:ko koh go|문:moon mun|양:yang|손:son sohn|배:bae|백:baek paik|허:heo hur huh|남:nam|심:shim sim|노:noh roh no|하:ha|곽:kwak|성:sung seong|차:cha|주:joo ju|우:woo|구:koo ku gu|민:min|나:na|지:ji|엄:eom um",
);
/** Chinese ones, of Mandarin and Cantonese. */
const CHINESE = families(
  "王:wang wong|李:li lee|张張:zhang chang cheung|刘劉:liu lau|陈陳:chen chan|杨楊:yang yeung|黄黃:huang wong|赵趙:zhao chao chiu|吴吳:wu ng|周:zhou chow chou|徐:xu hsu tsui|孙孫:sun suen|马馬:ma|朱:zhu chu|胡:hu wu|郭:guo kuo kwok|高:gao kao ko|林:lin lam|罗羅:luo lo law|郑鄭:zheng cheng|梁:liang leung|谢謝:xie hsieh tse|宋:song|唐:tang tong|许許:xu hsu hui|冯馮:feng fung|邓鄧:deng tang|曹:cao tsao|彭:peng pang|曾:zeng tseng tsang|萧蕭:xiao siu|蔡:cai tsai choi|潘:pan poon|余:yu yue|叶葉:ye yeh yip|苏蘇:su so|卢盧:lu lo|何:he ho|江:jiang kong|杜:du to",
);

/** What mailboxes write for the consonants that syllables of Hangul begin with, in the order of Unicode. */
const INITIALS = [
  "gk",
  "gk",
  "n",
  "dt",
  "dt",
  "rl",
  "m",
  "bp",
  "bp",
  "s",
  "s",
  "aeiouwy",
  "jc",
  "jc",
  "c",
  "k",
  "t",
  "p",
  "h",
];
const FIRST_SYLLABLE = 0xac00;
/** Syllables that begin with one consonant. */
const SYLLABLES_OF_ONE = 588;

/** Letters of a family name that tells somebody by itself: fewer are an abbreviation of anything. */
const MIN_ALONE = 3;

/**
 * Whether the letters of a mailbox are the family name of a Korean or Chinese name in its own script, for Korean ones
 * with the initials of the given name: `hjkim` for 김현정, `chan` for 陳志明.
 */
export function isEastAsianMailbox(name: string, letters: string): boolean {
  const [first = "", ...given] = name.replace(/\s+/g, "");
  const spellings = KOREAN.get(first) ?? CHINESE.get(first) ?? [];
  return spellings.some((family) => {
    if (letters === family) return family.length >= MIN_ALONE;
    if (letters.endsWith(family)) return areInitials(letters.slice(0, -family.length), given);
    return letters.startsWith(family) && areInitials(letters.slice(family.length), given);
  });
}

/** Whether letters are those of the syllables of a given name, or of the first of them. */
function areInitials(letters: string, given: readonly string[]): boolean {
  return (
    letters.length <= given.length &&
    [...letters].every((letter, index) => {
      const consonant = Math.floor(((given[index]?.charCodeAt(0) ?? 0) - FIRST_SYLLABLE) / SYLLABLES_OF_ONE);
      return INITIALS[consonant]?.includes(letter) ?? false;
    })
  );
}

/** Spellings by each letter that a family name is written with. */
function families(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    table.split("|").flatMap((row) => {
      const [written = "", spellings = ""] = row.split(":");
      return [...written].map((letter): [string, string[]] => [letter, spellings.split(" ")]);
    }),
  );
}
