import { createClocks } from "#lib/domain/clock/clocks.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { QueueFacts } from "#lib/domain/queue/queue-facts.ts";
import { createStore } from "#lib/store/databases.ts";
import { readQueue } from "#lib/store/queue-store.ts";

/**
 * The obvious way to show a queue: read it all, sort it, draw a row for each lead, draw the list anew at each
 * keystroke. What the product's way is measured beside.
 */
const field = document.createElement("input");
field.type = "search";
const list = document.createElement("div");
list.setAttribute("role", "grid");
document.body.append(field, list);

const clocks = createClocks({ playbook: DEFAULT_PLAYBOOK, owners: [] });

function draw(all: readonly QueueFacts[], words: string): void {
  const now = Date.now();
  const terms = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const wanted = all
    .filter(({ name, company, email }) => {
      const text = `${name} ${company} ${email}`.toLowerCase();
      return terms.every((term) => text.includes(term));
    })
    .map((facts) => ({ facts, clock: clocks.of(facts.clock, now) }))
    .toSorted((left, right) => dueAt(left.clock) - dueAt(right.clock));
  list.replaceChildren(
    ...wanted.map(({ facts, clock }) => {
      const row = document.createElement("div");
      row.setAttribute("role", "row");
      row.style.height = "48px";
      for (const text of [
        facts.name,
        facts.company,
        facts.reason,
        dueAt(clock),
        facts.clock.status,
      ]) {
        const cell = document.createElement("span");
        cell.setAttribute("role", "gridcell");
        cell.textContent = `${text} `;
        row.append(cell);
      }
      return row;
    }),
  );
}

function dueAt(clock: ReturnType<typeof clocks.of>): number {
  return clock?.type === "running" ? clock.dueAt : Number.MAX_SAFE_INTEGER;
}

void readQueue(createStore()).then((all) => {
  draw(all, "");
  field.addEventListener("input", () => draw(all, field.value));
});
