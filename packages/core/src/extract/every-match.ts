/**
 * The matches of a global pattern in a short text, in their order. `matchAll` copies its pattern at each call, which
 * costs more than to ask a short text.
 */
export function everyMatch(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // An empty match would be found again at its own place.
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}
