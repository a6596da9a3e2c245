import { ALWAYS } from "#lib/domain/playbook/default-briefs/always.ts";
import type { Brief, BriefAngle, Playbook } from "#lib/domain/playbook/schema.ts";
import { PLAYBOOK } from "../story/make-record.ts";

export function makeAngle(
  id: string,
  when: Partial<BriefAngle["when"]> = {},
  parts: Partial<BriefAngle> = {},
): BriefAngle {
  return {
    id,
    label: `Angle ${id}`,
    promise: "A promise",
    proof: "A proof",
    oneAsk: "A short call",
    doNotSay: [],
    when: { ...ALWAYS, ...when },
    ...parts,
  };
}

export function makeBrief(
  id: string,
  keywords: string[],
  angles: BriefAngle[],
  persona = "Whoever decides",
): Brief {
  return {
    id,
    theme: `Theme of ${id}`,
    persona,
    keywords,
    problem: "A problem",
    promise: "A promise",
    proof: "A proof",
    oneAsk: "A call of twenty minutes",
    doNotSay: [],
    angles,
  };
}

export function withBriefs(...briefs: Brief[]): Playbook {
  return { ...PLAYBOOK, briefs };
}
