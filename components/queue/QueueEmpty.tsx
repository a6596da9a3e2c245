import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { EmptyState } from "#components/ui/EmptyState.tsx";
import { FIRST_CHOICE, type QueueView } from "#lib/domain/queue/queue-choice.ts";
import { isInView } from "#lib/domain/queue/select-leads.ts";
import { useQueueScreen } from "./queue-screen.ts";
import type { Queue } from "./use-queue.ts";

/** Why the list is empty, and the one next step. */
export function QueueEmpty({ queue }: { readonly queue: Queue }) {
  const { openSettings, playbook } = useHandrail();
  const choice = useQueueScreen((screen) => screen.choice);
  const choose = useQueueScreen((screen) => screen.choose);
  const { view } = choice;
  const toConnections = () => openSettings("connections");
  if (queue.accounts.length === 0)
    return (
      <EmptyState
        why="Handrail is not connected to a CRM yet, so there are no leads to show."
        action={
          <Button variant="primary" onClick={toConnections}>
            Add connection
          </Button>
        }
      />
    );
  if (queue.index.entries.some((entry) => isInView(entry, view, queue.now)))
    return (
      <EmptyState
        why="No lead here fits what you filter by."
        action={
          <Button onClick={() => choose({ ...FIRST_CHOICE, view })}>Take all filters away</Button>
        }
      />
    );
  const unknown = queue.accounts.find(({ personId }) => personId === null);
  if (unknown !== undefined && (view === "mine" || view === "offered"))
    return (
      <EmptyState
        why={`Handrail does not know who you are in ${unknown.connection.capabilities.label}, so it cannot tell which leads are yours.`}
        action={
          <Button variant="primary" onClick={toConnections}>
            Say who you are
          </Button>
        }
      />
    );
  return (
    <EmptyState
      why={whyEmpty(view, playbook.cold.afterDays)}
      action={
        view === "team" ? null : (
          <Button onClick={() => choose({ view: "team" })}>Show the team’s leads</Button>
        )
      }
    />
  );
}

function whyEmpty(view: QueueView, coldAfterDays: number): string {
  switch (view) {
    case "mine":
      return "No lead is yours at the moment. Whatever is handed to you appears here, what is due first at the top.";
    case "offered":
      return "Nothing is offered to you at the moment. What you accept moves to “Mine”.";
    case "team":
      return "No lead of your team has been handed over yet. It appears here once somebody hands one off.";
    case "to-complete":
      return "No lead waits for missing data. One appears here when a routing rule asks for something that nobody knows.";
    case "cold":
      return `No lead has gone cold: somebody was in touch with each of them within ${coldAfterDays} working days.`;
  }
}
