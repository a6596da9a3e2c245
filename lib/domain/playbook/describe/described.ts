/** One thing that a playbook says, as people read it. */
export interface DescribedPart {
  /** Stable path by ids: "reasons/wrong-role/evidence". */
  readonly id: string;
  readonly label: string;
  /** What it says, in words. */
  readonly words: string;
  /** What it says, as the document has it: for comparing. */
  readonly raw: unknown;
  /** A saying that people may put into other words. */
  readonly isText: boolean;
}

/** What several things are said about: an entry of a list, or settings that belong together. */
export interface DescribedItem {
  /** "reasons/wrong-role" */
  readonly id: string;
  readonly label: string;
  readonly group: DescribedGroup;
  /** What is said about it beside its label, for reading and printing. */
  readonly lines: readonly DescribedLine[];
  /** The same and its label, one by one, for comparing. */
  readonly parts: readonly DescribedPart[];
}

export interface DescribedLine {
  readonly label: string;
  readonly words: string;
}

/** What stands under one heading of a section. */
export interface DescribedGroup {
  /** Path of the list or of the settings: "reasons", "qualification/icp". */
  readonly id: string;
  readonly label: string;
  /** Whether it is a list, to which entries can be added. */
  readonly isList: boolean;
}
