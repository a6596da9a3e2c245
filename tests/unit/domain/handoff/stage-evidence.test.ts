import { describe, expect, it } from "vitest";
import { checkCrmStage, checkOutcomeStage } from "#lib/domain/handoff/stage-evidence.ts";
import type { LogEvent } from "#lib/domain/log.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { NOW, sampleSnapshot, sampleTouch } from "../note/sample.ts";

const CRM = { crm: "somecrm", label: "Some CRM" };
const MAPPED = {
  ...DEFAULT_PLAYBOOK,
  stageMaps: [{ crm: "somecrm", stages: [{ value: "In Progress", stage: "contacted" }] }],
};

const check = (part: Partial<RecordSnapshot>, playbook = DEFAULT_PLAYBOOK) =>
  checkCrmStage(playbook, CRM, sampleSnapshot({ touches: [], ...part }));

describe("a stage of the CRM (R-DQ-15)", () => {
  it("that says more than the record shows is told, with what would make it true", () => {
    const claim = check({ stage: "CONTACTED" });
    expect(claim?.message).toBe(
      "Some CRM says “CONTACTED”; no call, mail or meeting of ours is on record.",
    );
    expect(claim?.nextStep).toContain("Log the first touch");
  });

  it("is read through the playbook's map, of this CRM only (R-DQ-13)", () => {
    expect(check({ stage: "in progress" }, MAPPED)?.stage.id).toBe("contacted");
    expect(check({ stage: "in progress" })).toBeNull();
    const other = checkCrmStage(
      MAPPED,
      { ...CRM, crm: "other" },
      sampleSnapshot({ stage: "in progress" }),
    );
    expect(other).toBeNull();
  });

  it.each([
    { touches: [sampleTouch({ kind: "call", actor: "us" })] },
    { handoff: { firstTouchAt: NOW } },
    { handoff: { log: log({ type: "touched", words: "E-mail: hello" }) } },
    { handoff: { log: log({ type: "added-touch", words: "Chat: hello" }) } },
    { unreadable: [{ what: "calls" as const, missingScopes: [] }] },
  ])("is borne out, or cannot be judged, by %j", (part) => {
    expect(check({ stage: "Contacted", ...part })).toBeNull();
  });

  it.each([
    { touches: [sampleTouch({ kind: "email-received" })] },
    { touches: [sampleTouch({ kind: "note", actor: "us" })] },
    { handoff: { log: log({ type: "added-touch", words: "Introduction: Khalid" }) } },
  ])("is not borne out by %j", (part) => {
    expect(check({ stage: "Contacted", ...part })).not.toBeNull();
  });

  it("names everything that is missing", () => {
    expect(check({ stage: "Sales qualified" })?.message).toBe(
      "Some CRM says “Sales qualified”; sales has not accepted it; no call, mail or meeting of ours is on record.",
    );
  });

  it("without needs, unknown to the playbook, or empty is left alone", () => {
    expect(check({ stage: "Nurture" })).toBeNull();
    expect(check({ stage: "Hot" })).toBeNull();
    expect(check({ stage: null })).toBeNull();
  });
});

describe("an outcome that is a stage, too", () => {
  it("asks for what the stage needs, but for being logged", () => {
    const accepted = sampleSnapshot({ touches: [], handoff: { acceptedAt: NOW } });
    expect(checkOutcomeStage(DEFAULT_PLAYBOOK, "opportunity", accepted)?.message).toBe(
      "“Opportunity” asks for more than the record shows; no answer of the buyer's is on record.",
    );
    const met = { ...accepted, touches: [sampleTouch({ kind: "meeting", actor: "us" })] };
    expect(checkOutcomeStage(DEFAULT_PLAYBOOK, "opportunity", met)).toBeNull();
    expect(checkOutcomeStage(DEFAULT_PLAYBOOK, "rejected", accepted)).toBeNull();
  });
});

function log(event: Pick<LogEvent, "type" | "words">): string {
  return JSON.stringify({ id: "1", at: NOW, by: "101", ...event });
}
