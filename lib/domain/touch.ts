/** Who acted: the buyer, one of us, or a machine. */
export type TouchActor = "buyer" | "us" | "system";

export type TouchKind =
  | "first-seen"
  | "page-view"
  | "form-submission"
  | "content-download"
  | "demo-request"
  | "pricing-request"
  | "event-attendance"
  | "ad-click"
  | "email-received"
  | "email-sent"
  | "email-opened"
  | "email-clicked"
  | "call"
  | "meeting"
  | "chat"
  | "introduction"
  | "task"
  | "note"
  | "stage-change"
  | "handoff-event";

/** Where a touch is recorded, so that a reader can check it. */
export interface Receipt {
  /** In words: "HubSpot form submission", "Note by Dana, 12 Nov". */
  readonly label: string;
  /** An https address inside the CRM, or null when the CRM has no page for it. */
  readonly url: string | null;
  /** The CRM's own name for the evidence: a property name, or object type and id. */
  readonly evidence: string;
}

/** One thing that happened between the buyer and us. */
export interface Touch {
  /** Stable across refreshes: derived from the evidence, never random. */
  readonly id: string;
  /** ISO 8601 UTC, or null when the CRM knows that it happened but not when. */
  readonly at: string | null;
  readonly actor: TouchActor;
  readonly kind: TouchKind;
  /** Page, form, document or event, as a buyer would name it ("Integrations page"); null when unknown. */
  readonly asset: string | null;
  readonly campaign: string | null;
  /** How many times it happened, 1 unless the CRM only keeps a count. */
  readonly count: number;
  /** Words said or written in it, plain text; null when none are recorded. */
  readonly words: string | null;
  /** The person on our side, by owner id; null when unknown or not one of us. */
  readonly ownerId: string | null;
  readonly receipt: Receipt;
}
