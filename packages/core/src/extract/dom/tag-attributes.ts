import { attributeName } from "./names.ts";

/** Attributes of one element, and characters of one value, that are kept. */
const MAX_ATTRIBUTES = 100;
const MAX_VALUE_CHARS = 500_000;

const NONE: readonly string[] = [];

/** The attributes of the tag that is being read: the first of each name, as name, value, name, value. */
export class TagAttributes {
  #list: string[] = [];
  #name = "";
  #value = "";

  /** Another tag begins. */
  reset(): void {
    if (this.#list.length > 0) this.#list = [];
  }

  begin(name: string): void {
    this.#name = attributeName(name);
    this.#value = "";
  }

  setValue(value: string): void {
    this.#value = value.length > MAX_VALUE_CHARS ? value.slice(0, MAX_VALUE_CHARS) : value;
  }

  end(): void {
    const list = this.#list;
    if (list.length >= 2 * MAX_ATTRIBUTES) return;
    for (let index = 0; index < list.length; index += 2) if (list[index] === this.#name) return;
    list.push(this.#name, this.#value);
  }

  list(): readonly string[] {
    return this.#list.length === 0 ? NONE : this.#list;
  }
}
