/** What the page's address asks for; a record may stand in a panel over its list. */
export type Place =
  | { readonly view: "list"; readonly kind: string }
  | { readonly view: "record" | "panel"; readonly kind: string; readonly id: string };

/** How one CRM names its pages. Kinds of records are called as its addresses call them. */
export interface Addresses {
  /** Those with a tab in the bar. */
  readonly kinds: readonly string[];
  readonly read: (path: string) => Place;
  readonly record: (kind: string, id: string) => string;
  /** The address of a record that is reached from another one, where that makes a difference. */
  readonly related?: (kind: string, id: string) => string;
  readonly list: (kind: string) => string;
  /** Whether a path belongs to the single-page application. */
  readonly owns: (path: string) => boolean;
  /** Whether a record that is clicked in a list opens beside it while the address stays as it is. */
  readonly staysOnList: boolean;
}
