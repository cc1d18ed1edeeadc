/** A request that must not be made: its URL, or the address behind its name, is none of the public internet's. */
export class AddressRefusedError extends Error {
  /** `sentence` is for a person: it names the host and the reason. */
  constructor(sentence: string) {
    super(sentence);
    this.name = "AddressRefusedError";
  }
}
