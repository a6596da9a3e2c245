import { useAction } from "#components/data/use-action.ts";
import { ActionTroubleNotice } from "#components/parts/ActionTroubleNotice.tsx";
import { whyNotNow } from "#components/parts/why-not-now.ts";
import { Button } from "#components/ui/Button.tsx";
import { nextStatus } from "#lib/domain/handoff/life.ts";
import { toHandoffStatus } from "#lib/domain/handoff/status.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { Routed } from "./use-route.ts";

/** Gives a lead that no rule gave away to whom the rules name now; nothing where that changes nothing. */
export function LetRulesDecide(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly routed: Routed;
}) {
  const { view, connection, routed } = props;
  const { owner, ruleId, type } = routed.route;
  const action = useAction(view, connection);
  const { handoff } = view.snapshot;
  const mayChange = nextStatus("reassign", toHandoffStatus(handoff.status)) !== "refused";
  const wasByRule = routed.given === null || routed.given.ruleId !== null;
  if (type !== "by-rule" || owner === null || ruleId === null) return null;
  if (!mayChange || wasByRule || owner.id === handoff.ownerId) return null;
  return (
    <div className="grid gap-2">
      <ActionTroubleNotice trouble={action.trouble} />
      <div>
        <Button
          disabledReason={whyNotNow(connection, action.armed)}
          onClick={() =>
            void action.run({ type: "reassign", ownerId: owner.id, rule: ruleId }, null)
          }
        >
          Let the rules decide: <bdi>{owner.name}</bdi>
        </Button>
      </div>
    </div>
  );
}
