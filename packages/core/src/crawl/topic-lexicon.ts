import { PAGE_TOPICS, type PageTopic, TOPIC_WEIGHTS, TOPIC_WORDS } from "./contact-words.ts";
import { isUnspaced, toWords } from "./link-words.ts";

/** A word or phrase of a topic inside a text. */
export type TopicMatch = {
  readonly topic: PageTopic;
  /** words of the text that it takes */
  readonly length: number;
};

type LexiconEntry = {
  readonly topic: PageTopic;
  /** Whether it counts only where it is all that the text says. */
  readonly alone: boolean;
};

/** Marks a word of the list that counts only alone. */
const ALONE_MARK = "=";

/** Words of the longest phrase looked for: the lexicon has no longer ones. */
const MAX_PHRASE_WORDS = 4;

/** Words and phrases by their letters alone: "about us", "about-us" and "aboutus" are one. */
const lexicon = new Map(
  listedWords()
    .sort(byWeight)
    .map(({ letters, entry }) => [letters, entry] as const),
);

/** Words of scripts that put no blanks between words. */
const unspacedWords = [...lexicon].filter(([letters]) => isUnspaced(letters));

/** The topics that a text's words name, each with the words it takes. */
export function topicMatches(words: readonly string[]): TopicMatch[] {
  return words.flatMap((word, start) => [
    ...phrasesFrom(words, start),
    ...(isUnspaced(word) ? wordsInside(word) : []),
  ]);
}

function phrasesFrom(words: readonly string[], start: number): TopicMatch[] {
  const matches: TopicMatch[] = [];
  let letters = "";
  for (let length = 1; length <= MAX_PHRASE_WORDS && start + length <= words.length; length++) {
    letters += words[start + length - 1];
    const entry = lexicon.get(letters);
    if (entry && (!entry.alone || length === words.length)) matches.push({ topic: entry.topic, length });
  }
  return matches;
}

function wordsInside(text: string): TopicMatch[] {
  return unspacedWords
    .filter(([letters]) => text.includes(letters))
    .map(([, { topic }]) => ({ topic, length: 1 }));
}

function listedWords(): { letters: string; entry: LexiconEntry }[] {
  return PAGE_TOPICS.flatMap((topic) =>
    TOPIC_WORDS[topic].split(",").map((listed) => ({
      letters: toWords(listed).join(""),
      entry: { topic, alone: listed.trim().startsWith(ALONE_MARK) },
    })),
  );
}

/** Orders a word's topics so that the weightiest comes last into the map, which keeps the last one of a word. */
function byWeight(a: { entry: LexiconEntry }, b: { entry: LexiconEntry }): number {
  return TOPIC_WEIGHTS[a.entry.topic] - TOPIC_WEIGHTS[b.entry.topic];
}
