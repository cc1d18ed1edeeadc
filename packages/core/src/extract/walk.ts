import { HTMLElement } from "node-html-parser";

/** The elements of a tree in document order, with a stack of its own: a page may be nested deeper than the call stack. */
export function elementsNamed(root: HTMLElement, name: string): HTMLElement[] {
  return [...elementsOf(root)].filter((element) => element.rawTagName === name);
}

export function* elementsOf(root: HTMLElement): Generator<HTMLElement> {
  const stack: HTMLElement[] = [root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (element !== root) yield element;
    for (let index = element.childNodes.length - 1; index >= 0; index--) {
      const child = element.childNodes[index];
      if (child instanceof HTMLElement) stack.push(child);
    }
  }
}
