import { clsx } from "clsx";
import { memo } from "react";
import { QUEUE_VIEWS } from "#lib/domain/queue/queue-choice.ts";
import type { QueueCounts } from "#lib/domain/queue/select-leads.ts";
import { VIEW_LABELS } from "./lead-words.ts";
import { useQueueScreen } from "./queue-screen.ts";

/** The parts of the queue, each with how many leads it holds. */
export const QueueViews = memo(function QueueViews(props: { readonly counts: QueueCounts | null }) {
  const { counts } = props;
  const view = useQueueScreen((screen) => screen.choice.view);
  const choose = useQueueScreen((screen) => screen.choose);
  return (
    <nav
      aria-label="Parts of the queue"
      className="flex flex-wrap gap-x-1 border-b border-line px-2"
    >
      {QUEUE_VIEWS.map((it) => (
        <button
          key={it}
          type="button"
          aria-current={it === view ? "true" : undefined}
          onClick={() => choose({ view: it })}
          className={clsx(
            "-mb-px min-h-8 border-b-2 px-2 whitespace-nowrap outline-offset-[-2px]",
            it === view
              ? "border-accent font-semibold text-ink"
              : "border-transparent text-muted hover:text-ink forced-colors:border-[Canvas]",
          )}
        >
          {VIEW_LABELS[it]}
          {/* As wide as most counts are, so that nothing moves when they come. */}
          <span className="ms-1 inline-block min-w-4 text-start text-small font-normal text-muted">
            {counts === null ? "" : counts[it].all.toLocaleString("en")}
          </span>
        </button>
      ))}
    </nav>
  );
});
