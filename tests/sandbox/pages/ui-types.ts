/** What the pages' own endpoints answer; shared by both sides. */
export interface UiListRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly company: string | null;
  readonly owner: string | null;
  readonly stage: string | null;
  readonly changedAt: string;
}

export interface UiProperty {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly editable: boolean;
}

export interface UiTimelineItem {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly title: string;
  readonly body: string;
}

export interface UiAssociation {
  readonly id: string;
  /** As the CRM's addresses name kinds of records. */
  readonly kind: string;
  readonly title: string;
}

export interface UiRecord {
  readonly id: string;
  /** As the CRM's addresses name kinds of records. */
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
  readonly state: "live" | "archived" | "merged";
  readonly properties: readonly UiProperty[];
  readonly timeline: readonly UiTimelineItem[];
  readonly associations: readonly UiAssociation[];
}
