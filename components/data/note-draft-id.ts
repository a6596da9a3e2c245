import type { HandoffStage } from "#lib/domain/playbook/schema.ts";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";

/** Where the text of a note is kept while it is typed; each stage has its own. */
export function noteDraftId(key: RecordKey, stage: HandoffStage): string {
  return `${recordKeyToString(key)}#${stage === "sdr-to-ae" ? "second-note" : "note"}`;
}
