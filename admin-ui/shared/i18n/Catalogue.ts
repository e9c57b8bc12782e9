/** A tree of texts; `%{name}` marks a gap, ` |||| ` separates singular from plural. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** The texts of one page set. Chinese comes with the pages; English is a load of its own. */
export interface Catalogue<Texts = Messages> {
  readonly zh: Texts;
  readonly en: () => Promise<Texts>;
}
