/** A tree of texts; `%{name}` marks a gap, ` |||| ` separates singular from plural. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** The texts of one page set. Chinese is part of the pages' first load; English is loaded separately. */
export interface Catalogue<Texts = Messages> {
  readonly zh: Texts;
  readonly en: () => Promise<Texts>;
}
