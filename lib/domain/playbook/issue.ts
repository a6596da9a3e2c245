/** One place of a playbook that cannot be accepted. */
export interface PlaybookIssue {
  /**
   * "leadTypes[2].tier" in a document, "leadTypes/event/tier" where it was put together from two;
   * empty for the document as a whole. `placeInWords` says it in words.
   */
  readonly path: string;
  readonly reason: string;
}
