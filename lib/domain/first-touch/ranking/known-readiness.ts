import { evaluateIntent } from "../../qualification/evaluate-intent.ts";
import { proposeReadiness } from "../../qualification/propose-readiness.ts";
import { lowerFirst } from "../../text/upper-first.ts";
import { toWords } from "../../text/words.ts";
import type { Ground } from "../angle.ts";
import type { FirstTouchContext } from "../first-touch-context.ts";

/** How near the buyer is to acting, as the note says it or as the record lets one propose it. */
export interface KnownReadiness {
  /** Id of one of the playbook's levels. */
  readonly level: string;
  readonly text: string;
  readonly source: Ground["source"];
  /** False for a proposal that rests on what is missing: it speaks for an angle, never against one. */
  readonly isSure: boolean;
}

/** Null where the playbook has no such level. */
export function readReadiness({
  note,
  playbook,
  snapshot,
  calendar,
}: FirstTouchContext): KnownReadiness | null {
  const levels = playbook.qualification.readiness;
  const said = ` ${toWords(note.readiness).join(" ")} `;
  const named = levels.filter(({ label }) => said.includes(` ${toWords(label).join(" ")} `));
  const [only] = named;
  if (only !== undefined && named.length === 1)
    return {
      level: only.id,
      text: `The note puts readiness at ${lowerFirst(only.label)}`,
      source: { type: "note", field: "readiness" },
      isSure: true,
    };
  const now = new Date(calendar.now).toISOString();
  const { label, why } = proposeReadiness(
    playbook,
    snapshot,
    evaluateIntent(playbook, snapshot, now),
    now,
  );
  const place = levels.findIndex((level) => level.label === label);
  const level = levels[place];
  if (level === undefined) return null;
  return {
    level: level.id,
    text: `Readiness looks ${lowerFirst(label)}: ${why.replace(/\.$/u, "")}`,
    source: { type: "record", part: "readiness" },
    isSure: place >= levels.length / 2,
  };
}
