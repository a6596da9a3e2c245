import { useHandrail } from "#components/data/handrail-context.tsx";
import type { Owner } from "#lib/domain/snapshot.ts";
import { RuleLine } from "./RuleLine.tsx";
import { factsInWords, othersOf, routeInWords } from "./route-words.ts";
import { TurnList } from "./TurnList.tsx";
import type { Routed } from "./use-route.ts";

/** Why somebody gets a lead: the rule, what was missing, whose turn it was, who else could have had it (M11). */
export function RouteExplainer(props: {
  readonly routed: Routed;
  readonly owners: readonly Owner[];
}) {
  const { routed, owners } = props;
  const { route, given } = routed;
  const { playbook } = useHandrail();
  const others = othersOf(route, playbook);
  return (
    <div className="grid gap-2">
      <p className="max-w-[60ch]">
        <bdi>{routeInWords(routed, owners)}</bdi>
      </p>
      {route.missing.length > 0 && (
        <p className="max-w-[60ch] text-small text-muted">
          Not known, though a rule asks for it: {factsInWords(route.missing)}.
        </p>
      )}
      {route.does !== null && given?.ruleId == null && (
        <p className="max-w-[60ch] text-small text-muted">What is to be done: {route.does}.</p>
      )}
      {route.turn.length > 0 && <TurnList turn={route.turn} />}
      {route.rules.length === 0 ? (
        <p className="max-w-[60ch] text-small text-muted">
          Your playbook has no routing rules yet. Write them in Settings under Playbook.
        </p>
      ) : (
        <ol aria-label="Routing rules, in order" className="grid gap-1.5">
          {route.rules.map((rule) => (
            <RuleLine key={rule.ruleId} rule={rule} decided={rule.ruleId === route.ruleId} />
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <p className="max-w-[60ch] text-small text-muted">
          Who else could have had it: <bdi>{others.join(", ")}</bdi>.
        </p>
      )}
    </div>
  );
}
