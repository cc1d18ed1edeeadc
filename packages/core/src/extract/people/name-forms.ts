/** Words of a name: one alone does not tell who it is, and more than five are a sentence. */
export const MIN_WORDS = 2;
export const MAX_WORDS = 5;

/** `Anna`, `O'Brien`, `MacLeod`, `Jean-Pierre`, `D’Angelo`, `d’Arzon`, `Ann-Marie`. */
export const WORD =
  /^(?:(?:d|l|dell|dall|degl|nell)['’ʼ])?\p{Lu}[\p{Ll}\p{M}]*(?:['’ʼ]\p{L}+|-\p{L}[\p{Ll}\p{M}]+|\p{Lu}[\p{Ll}\p{M}]+)*$/u;
/** `WEBER`. */
export const UPPER_WORD = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u;
/** `A.`, `J.-P.`, `A`. */
export const INITIAL = /^\p{Lu}\.?(?:-?\p{Lu}\.)*$/u;
