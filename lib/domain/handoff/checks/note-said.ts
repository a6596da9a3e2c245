import { checkNote } from "../../note/check-note.ts";
import { isEmptyNote, type NoteField } from "../../note/note.ts";
import { noteFieldsOf } from "../../playbook/look-up.ts";
import type { Playbook } from "../../playbook/schema.ts";
import type { RecordSnapshot } from "../../snapshot.ts";
import { displayLine } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { stageOf } from "../stage.ts";
import type { CheckResult } from "./check.ts";
import { handedNote } from "./handed-note.ts";

/** What the note told sales when the lead arrived: why they converted, and what to do next. */
export function noteSaid(
  playbook: Playbook,
  snapshot: RecordSnapshot,
  now: string,
): readonly [CheckResult, CheckResult] {
  const note = handedNote(snapshot);
  if (isEmptyNote(note))
    return [
      { id: "knew-why", answer: "no", ground: "The lead came without a note." },
      { id: "next-step", answer: "no", ground: "The lead came without a note." },
    ];
  const { handoff } = snapshot;
  const leadType = handoff.leadType ?? null;
  const stage = stageOf(handoff);
  const { findings } = checkNote({
    note,
    leadType,
    stage,
    snapshot,
    owners: [],
    playbook,
    now: handoff.offeredAt ?? now,
  });
  const isThin = (field: NoteField) =>
    findings.some((finding) => finding.field === field && finding.severity === "blocks");
  const labelOf = (field: NoteField) => {
    const label = noteFieldsOf(playbook, leadType, stage).find(
      (rule) => rule.field === field,
    )?.label;
    return (label ?? field).toLowerCase();
  };
  const thin = WHY.filter(isThin).map(labelOf);
  return [
    {
      id: "knew-why",
      answer: thin.length === 0 ? "yes" : "no",
      ground:
        thin.length === 0
          ? "The note says what they did, what they saw and what it is about."
          : `The note leaves open: ${thin.join(", ")}.`,
    },
    {
      id: "next-step",
      answer: isThin("nextStep") ? "no" : "yes",
      ground: isThin("nextStep")
        ? `The note leaves open: ${labelOf("nextStep")}.`
        : `The note asks for: ${quoteText(shortenText(displayLine(note.nextStep), 120))}`,
    },
  ];
}

const WHY = ["trigger", "problem", "asset"] as const satisfies readonly NoteField[];
