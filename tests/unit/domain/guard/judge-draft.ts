import type { Angle } from "#lib/domain/first-touch/angle.ts";
import { checkDraft, type DraftCheckInput } from "#lib/domain/guard/check-draft.ts";
import { draftVerdict } from "#lib/domain/guard/draft-verdict.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { buildStory } from "#lib/domain/story/build-story.ts";
import type { LabelledDraft } from "#tests/fixtures/drafts/labelled-draft.ts";
import { LEADS } from "#tests/fixtures/drafts/leads.ts";
import type { Judgement } from "#tests/support/tally.ts";
import { NOW } from "../story/make-record.ts";

export interface JudgedDraft extends Judgement {
  readonly id: string;
}

/** The names that the labels have for rules; rules that no label knows are advice. */
const FAULTS: Readonly<Record<string, string>> = {
  "no-continuity": "no-continuity",
  "generic-opener": "generic-opener",
  "no-ask": "no-ask",
  "several-asks": "several-asks",
  "repeats-question": "repeats-question",
  "outside-brief": "outside-brief",
  "do-not-say": "outside-brief",
  "wrong-name": "wrong-name",
  "wrong-company": "wrong-company",
  "unfilled-token": "unfilled-token",
  contradicts: "contradicts",
  length: "too-long",
  pushy: "pushy",
  "about-us": "about-us",
};
/** As advice these say less than the label of the same name. */
const ONLY_WHEN_BLOCKING: ReadonlySet<string> = new Set(["generic-opener", "wrong-name"]);

/** Checks one labelled draft and sets what the check says beside what the label says. */
export function judgeDraft(labelled: LabelledDraft): JudgedDraft {
  const findings = checkDraft(toDraftCheck(labelled));
  const said = findings.flatMap(({ rule, severity }) => {
    const fault = FAULTS[rule];
    if (fault === undefined) return [];
    return severity !== "blocks" && ONLY_WHEN_BLOCKING.has(rule) ? [] : [fault];
  });
  return {
    id: labelled.id,
    language: labelled.language,
    verdict: draftVerdict(findings),
    labelledVerdict: labelled.verdict,
    said: new Set(said),
    expected: new Set(labelled.faults),
  };
}

/** The input of the check for a labelled draft, written under its lead's brief. */
export function toDraftCheck(labelled: LabelledDraft): DraftCheckInput {
  const lead = LEADS.find(({ id }) => id === labelled.lead);
  if (lead === undefined) throw new Error(`no lead is called ${labelled.lead}`);
  const { snapshot, briefId } = lead;
  return {
    snapshot,
    story: buildStory({
      snapshot,
      playbook: DEFAULT_PLAYBOOK,
      owners: [],
      now: NOW,
      locale: "en-GB",
      timeZone: "UTC",
    }),
    note: { ...EMPTY_NOTE, ...lead.note },
    playbook: DEFAULT_PLAYBOOK,
    angle: briefId === null ? null : { ...ANGLE, id: briefId, briefId },
    channel: labelled.channel,
    draft: { subject: labelled.subject, body: labelled.body },
  };
}

const ANGLE: Angle = {
  id: "",
  heading: "",
  because: [],
  ask: "A short call",
  briefId: null,
  angleId: null,
};
