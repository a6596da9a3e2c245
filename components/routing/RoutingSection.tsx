import { useId, useState } from "react";
import { useOwners } from "#components/data/use-live.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { CompleteCard } from "./CompleteCard.tsx";
import { LetRulesDecide } from "./LetRulesDecide.tsx";
import { RouteExplainer } from "./RouteExplainer.tsx";
import { routeInWords } from "./route-words.ts";
import { type Routed, useRoute } from "./use-route.ts";

interface SectionProps {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
}

/** Who gets this lead and why (M11): one line until it is opened, or until data is missing. */
export function RoutingSection(props: SectionProps) {
  return <Routing key={recordKeyToString(props.view.snapshot.key)} {...props} />;
}

function Routing({ view, connection }: SectionProps) {
  const owners = useOwners(connection.id);
  const routed = useRoute(view, owners);
  if (routed === null) return null;
  return <Told view={view} connection={connection} owners={owners} routed={routed} />;
}

function Told(
  props: SectionProps & { readonly owners: readonly Owner[]; readonly routed: Routed },
) {
  const { view, connection, owners, routed } = props;
  const { route, given } = routed;
  const titleId = useId();
  const [open, setOpen] = useState(() => route.type === "to-complete" && given?.ruleId == null);
  return (
    <section aria-labelledby={titleId} className="px-3 pt-3">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
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
            {given?.ruleId == null && (
              <CompleteCard view={view} connection={connection} missing={route.missing} />
            )}
            <LetRulesDecide view={view} connection={connection} routed={routed} />
          </div>
        )}
      </details>
    </section>
  );
}
