/** What stands between the verb and the sign: quotes and brackets. */
const OPEN = `["'“”„«‘’(\\[]{0,2}`;
const CLOSE = `["'“”„«»‘’)\\]]{0,2}`;
/** A sign, or a word in brackets or capitals. */
const STAND_IN = `${OPEN}([^\\s\\p{L}\\p{N}"'“”„«»‘’，。、,.@(（：:※]{1,4}|[\\[({_*-]{0,2}[A-Z]{1,8}[\\])}_*-]{0,2}|[\\[({_*-]{1,2}[a-z]{1,8}[\\])}_*-]{1,2})${CLOSE}`;
/**
 * Takes texts as long as those that `STAND_IN` takes. It is cheap: `STAND_IN` names Unicode's classes, which take 0.1 s
 * to compile.
 */
const ANYTHING = "[^]{1,16}?";
const AT = `(?:an? |the |un |une |ein |das |o |el |la |le )?${OPEN}(?:@|at-?sign|at-?zeichen|arroba|arobase)`;

/** Tried first: most pages have an at sign and no instruction, and `INSTRUCTIONS` need not be compiled for them. */
const INSTRUCTIONS_ABOUT_ANYTHING = instructions(ANYTHING, "i");
const INSTRUCTIONS = instructions(STAND_IN, "iu");

/** "Replace # with @", in the languages where the habit is known. */
function instructions(standIn: string, flags: string): readonly RegExp[] {
  return [
    `(?:replace|change|substitute|swap|remplace[rz]?|remplacer|reemplac\\S{1,3}|sustitu\\S{1,4}|substitu\\S{1,4}|sostitu\\S{1,4}|vervang|ersätt|bytt?(?: ut)?|erstatt|vaihda|zamie\\S{1,3}|nahra\\S{1,4}|замени\\S{0,3}) (?:the |le |la |el |o |il |den |das |znak |símbolo )?${standIn} (?:with|by|to|for|par|por|con|com|mit|durch|door|med|mot|na|za|на) ${AT}`,
    `${standIn} (?:durch|mit|door|with|by|par|por) ${AT}`,
    `(?:将|把|請將|请将)? ?${standIn} ?(?:替换为|替换成|改成|变为|換成|换成|改为|改成|換為|改為|を) ?${AT}`,
    `${standIn} ?(?:=|→|->|=>) ?${AT}`,
    `${standIn}(?:을|를) ?${AT}`,
    `(?:where|wobei|où|donde|dove|onde) ${standIn} (?:is|means|stands for|für|steht für|ist|est|représente|significa|sta per|é|es) ${AT}`,
    `${AT}${CLOSE} (?:instead of|in place of|statt|anstatt|anstelle von|au lieu de|à la place de|en lugar de|en vez de|al posto di|invece di|em vez de|i stället för|i stedet for|zamiast|místo|вместо) (?:the |an? |de |du |der |des )?${standIn}`,
  ].map((pattern) => new RegExp(pattern, flags));
}

/** Words and signs of which every instruction has one. Most windows around an at sign have none of them. */
const INSTRUCTION_WORD =
  /replace|change|swap|rempla|reemp|su[bs]tit|sostit|vervang|ersätt|byt|erstatt|vaihda|zamie|nahra|замени|durch|mit|door|with|by|par|por|[替改变変換换を将把을를=→]|->|where|wobei|où|o[nu]?de|instead|place|statt|anstelle|au lieu|lugar|vez de|posto|invece|stället|stedet|zamiast|místo|вместо/i;

/** What a page says is written for the at sign: "replace # with @"; undefined when it says nothing. */
export function atSignStandIn(text: string): string | undefined {
  for (let at = text.search(/[@]|at-?sign/i), tries = 0; at >= 0 && tries < 50; tries++) {
    const window = text.slice(Math.max(0, at - 60), at + 40);
    const next = text.indexOf("@", at + 1);
    at = next;
    if (!INSTRUCTION_WORD.test(window)) continue;
    for (const [index, pattern] of INSTRUCTIONS.entries()) {
      if (!INSTRUCTIONS_ABOUT_ANYTHING[index]?.test(window)) continue;
      // `(@ instead of #)`: the bracket is the sentence's.
      const standIn = pattern.exec(window)?.[1]?.replace(/(?<=^[^[({]{1,4})[\])}]{1,2}$/, "");
      // A word of letters would be found everywhere.
      if (standIn !== undefined && !/^\p{Ll}+$/u.test(standIn)) return standIn;
    }
  }
  return undefined;
}
