import { useLiveQuery } from "dexie-react-hooks";
import { ListTodo } from "lucide-react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { useConnections } from "#components/data/use-live.ts";
import { Button } from "#components/ui/Button.tsx";
import { countWaiting } from "#lib/store/count-waiting.ts";
import { loadQueueRegion } from "./use-queue-region.ts";

/** Opens the queue, or closes it, and says for how many leads of the person's somebody waits. */
export function QueueButton() {
  const isOpen = useScreen((screen) => screen.queue === "list");
  const set = useScreen((screen) => screen.set);
  const waiting = useWaitingCount();
  return (
    <Button
      variant="quiet"
      icon={<ListTodo aria-hidden />}
      aria-pressed={isOpen}
      hint={`${waiting === 1 ? "1 lead waits" : `${waiting} leads wait`} for your answer`}
      // Whoever comes to the button will press it: it is there by then.
      onPointerEnter={loadQueueRegion}
      onFocus={loadQueueRegion}
      onClick={() => set({ queue: isOpen ? "closed" : "list" })}
      className="shrink-0 !px-1 !text-muted whitespace-nowrap"
    >
      {/* Where the frame is at its narrowest, the sign and the count are enough. */}
      <span className="max-[359px]:sr-only">Queue</span>
      {waiting > 0 && <span className="font-normal">{waiting.toLocaleString("en")}</span>}
    </Button>
  );
}

function useWaitingCount(): number {
  const { store } = useHandrail();
  const connections = useConnections();
  const count = useLiveQuery(async () => {
    const owners = connections?.flatMap(({ id, person }) =>
      person === null ? [] : [{ connectionId: id, ownerId: person.ownerId }],
    );
    return owners === undefined ? 0 : countWaiting(store, owners);
  }, [store, connections]);
  return count ?? 0;
}
