/** Characters that no page writes by itself, put into its text where its markup says what no character does. */

/** Marks where an inline element begins or ends: letters on both sides are one word only where that makes sense. */
export const JOINT = "\u2028";
/** Marks where a block began or ended whose tag is not kept. */
export const DROPPED_BLOCK = "\u2029";
