import { ALWAYS } from "#lib/domain/playbook/default-briefs/always.ts";
import type { Brief, BriefAngle } from "#lib/domain/playbook/schema.ts";
import { ItemList } from "../items/ItemList.tsx";
import { AngleFields } from "./AngleFields.tsx";

/** The ways to begin within a brief; without any, the brief is its own. */
export function AngleList(props: {
  /** Place of the brief. */
  readonly at: string;
  readonly brief: Brief;
  /** Null where the brief has none left. */
  readonly onChange: (angles: BriefAngle[] | null, place: string) => void;
}) {
  const { at, brief, onChange } = props;
  return (
    <ItemList<BriefAngle>
      at={`${at}.angles`}
      level={3}
      title="Angles"
      says="Ways to begin within this brief, each with the leads that it fits. Without any, the brief itself is suggested."
      one="angle"
      items={brief.angles ?? []}
      nameOf={({ label }) => label}
      summaryOf={({ oneAsk }) => oneAsk}
      onChange={(angles, place) => onChange(angles.length === 0 ? null : angles, place)}
      make={(id, label) => ({
        id,
        label,
        when: ALWAYS,
        promise: brief.promise,
        proof: brief.proof,
        oneAsk: brief.oneAsk,
        doNotSay: [],
      })}
      copy={(angle, id, label) => ({ ...angle, id, label })}
      form={(angle, change, place) => <AngleFields angle={angle} at={place} change={change} />}
    />
  );
}
