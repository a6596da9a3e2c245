import type { HandoffAction } from "#lib/domain/handoff/action.ts";

/** Answers that need more than one press. */
export type ReplyKind = "reject" | "recycle" | "reassign";

/** What is typed into an answer; `kind` says which form is open, "" none. */
export type ReplyText = {
  readonly kind: string;
  readonly reason: string;
  readonly evidence: string;
  readonly recycleUntil: string;
  readonly owner: string;
};

export const NO_REPLY: ReplyText = {
  kind: "",
  reason: "",
  evidence: "",
  recycleUntil: "",
  owner: "",
};

/** The action that a filled answer asks for; whether it is complete is for the action to say. */
export function replyToAction(kind: ReplyKind, text: ReplyText): HandoffAction {
  const { reason, evidence } = text;
  switch (kind) {
    case "reject":
      return { type: "reject", reason, evidence };
    case "recycle":
      return { type: "recycle", reason, evidence, until: text.recycleUntil };
    case "reassign":
      return { type: "reassign", ownerId: text.owner };
  }
}
