import { useId, useState } from "react";
import { useOwners } from "#components/data/use-live.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { CompleteCard } from "./CompleteCard.tsx";
import { LetRulesDecide } from "./LetRulesDecide.tsx";
import { RouteExplainer } from "./RouteExplainer.tsx";
import { routeInWords } from "./route-words.ts";
import { useRoute } from "./use-route.ts";

interface SectionProps {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
}

/** Who gets this lead and why (M11): one line until it is opened, or until data is missing. */
export function RoutingSection(props: SectionProps) {
  return <Routing key={recordKeyToString(props.view.snapshot.key)} {...props} />;
}

function Routing({ view, connection }: SectionProps) {
  const titleId = useId();
  const owners = useOwners(connection.id);
  const routed = useRoute(view, owners);
  const [chosen, setChosen] = useState<boolean | null>(null);
  if (routed === null) return null;
  const { route, given } = routed;
  const isMissing = route.type === "to-complete" && given?.ruleId == null;
  const open = chosen ?? isMissing;
  return (
    <section aria-labelledby={titleId} className="px-3 pt-3">
      <details open={open} onToggle={(event) => setChosen(event.currentTarget.open)}>
        <summary className="cursor-pointer rounded-sm py-1">
          <h2 id={titleId} className="inline font-semibold">
            Who gets this lead
          </h2>
          {!open && (
            <span className="block text-small text-muted">
              <bdi>{routeInWords(routed, owners)}</bdi>
            </span>
          )}
        </summary>
        {open && (
          <div className="grid gap-3 pt-1 pb-1">
            <RouteExplainer routed={routed} owners={owners} />
            <CompleteCard view={view} connection={connection} missing={route.missing} />
            <LetRulesDecide view={view} connection={connection} routed={routed} />
          </div>
        )}
      </details>
    </section>
  );
}
