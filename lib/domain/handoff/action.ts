import type { HandoffNote } from "../note/note.ts";
import type { OutcomeId, Side } from "../playbook/schema.ts";
import type { ChecklistAnswers } from "../qualification/checklist.ts";
import type { CompletedFacts } from "../routing/completed.ts";
import type { TouchFacts } from "../touch-facts/touch-facts.ts";
import type { Write } from "../write.ts";

/** What a person can do to a handoff. Owner ids name people; times are ISO 8601. */
export type HandoffAction =
  | {
      readonly type: "save-note";
      readonly note: HandoffNote;
      readonly leadType: string;
    }
  | {
      readonly type: "hand-off";
      readonly note: HandoffNote;
      readonly leadType: string;
      /** Id of the routing rule that names the note's owner; left out where a person chose another one. */
      readonly rule?: string;
    }
  | {
      readonly type: "keep-call-notes";
      /** By id of the playbook's call-note fields; an empty answer is none. */
      readonly answers: Readonly<Record<string, string>>;
    }
  | {
      readonly type: "accept";
      /** Why they take it, kept in the log; left out where nobody asked. */
      readonly words?: string;
    }
  | {
      readonly type: "reject";
      readonly reason: string;
      readonly evidence: string;
    }
  | {
      readonly type: "recycle";
      readonly reason: string;
      readonly evidence: string;
      /** `YYYY-MM-DD` */
      readonly until: string;
    }
  | {
      readonly type: "reassign";
      readonly ownerId: string;
      /** As in a handoff. */
      readonly rule?: string;
    }
  | {
      readonly type: "log-first-touch";
      readonly channel: "email" | "call" | "chat" | "meeting";
      /** `id` is what outcomes are counted by, `heading` what people read; null when nobody chose one. */
      readonly angle: { readonly id: string; readonly heading: string } | null;
      readonly words: string;
      /** Why the person calls the message relevant although the guard does not; left out without a reason. */
      readonly relevantBecause?: string;
      /** "gmail:<message id>": the message by which it was, logged once only; null where none is known. */
      readonly message: string | null;
    }
  | {
      readonly type: "log-outcome";
      readonly outcome: OutcomeId;
      readonly reason: string | null;
      readonly evidence: string;
      readonly recycleUntil: string | null;
    }
  | {
      readonly type: "save-checklist";
      readonly side: Side;
      readonly answers: ChecklistAnswers;
    }
  | {
      readonly type: "complete-facts";
      /** An empty text takes an answer back; a fact that is left out stays as it is. */
      readonly answers: CompletedFacts;
    }
  | {
      readonly type: "add-touch";
      readonly channel: "call" | "chat" | "meeting" | "introduction" | "email";
      readonly at: string;
      /** Kept on the record as they are; may be empty where facts say it. */
      readonly words: string;
      readonly facts: TouchFacts;
    }
  | {
      readonly type: "snooze";
      /** Until when its owner wants no alert. */
      readonly until: string;
      /** Why, in words. */
      readonly reason: string;
    };

/** What an action becomes: the writes, and the words in which the person reads it. */
export interface PlannedAction {
  /** "Hand off Sara Lindqvist to Omar Haddad" */
  readonly title: string;
  /** In the order in which they must happen; each depends on the one before it. */
  readonly writes: readonly Write[];
}

/** Why an action is refused: the field, the reason and the next step. */
export interface ActionRefusal {
  readonly field: string | null;
  readonly message: string;
  readonly nextStep: string;
}
