import type { Playbook } from "../../playbook/schema.ts";
import type { RecordSnapshot } from "../../snapshot.ts";
import type { AngleLearning, AngleRecord } from "./angle-record.ts";
import { chanceFrom } from "./beta-draw.ts";
import type { Attempt } from "./collect-attempts.ts";
import { countAttempts, NONE, without } from "./count-attempts.ts";
import { drawWorth, KNOW_NOTHING, learn, weaken } from "./funnel.ts";
import { segmentOf } from "./segment.ts";

/**
 * What a weak prior weighs, in messages: what other angles did for a new one, and what an angle did with
 * other leads for leads like this one. A handful of messages of its own outweigh it.
 */
const FROM_OTHER_ANGLES = 2;
const FROM_OTHER_LEADS = 6;

/**
 * What the team's attempts (`collectAttempts`) say about angles for one lead (R-FT-08). Little known of
 * leads like this one backs off to all leads, little known of an angle to all angles. The draw depends on
 * the CRM's id of the record, the angle and the counts only, so that two people see the same.
 */
export function createLearning(input: {
  readonly attempts: readonly Attempt[];
  readonly playbook: Playbook;
  readonly snapshot: RecordSnapshot;
}): AngleLearning {
  const { attempts, playbook, snapshot } = input;
  const segment = segmentOf(snapshot, playbook);
  const anyAngle = weaken(learn(KNOW_NOTHING, countAttempts(attempts)), FROM_OTHER_ANGLES);
  const records = new Map<string, AngleRecord>();
  for (const [angleId, ofAngle] of Map.groupBy(attempts, ({ angle }) => angle))
    records.set(angleId, {
      segment: segment.label,
      inSegment: countAttempts(ofAngle.filter(segment.holds)),
      overall: countAttempts(ofAngle),
    });

  const recordOf = (angleId: string): AngleRecord =>
    records.get(angleId) ?? { segment: segment.label, inSegment: NONE, overall: NONE };
  const drawOf = (angleId: string): number => {
    const { inSegment, overall } = recordOf(angleId);
    const elsewhere = weaken(learn(anyAngle, without(overall, inSegment)), FROM_OTHER_LEADS);
    return drawWorth(
      learn(elsewhere, inSegment),
      chanceFrom(`${snapshot.key.recordId}/${angleId}`),
    );
  };
  return { recordOf, drawOf };
}
