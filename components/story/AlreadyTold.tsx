import type { Told } from "#lib/domain/story/story.ts";
import { ReceiptLinks } from "./ReceiptLinks.tsx";

/** R-CX-22: what the buyer must not be asked again, and what they wait to hear from us. */
export function AlreadyTold({ told }: { readonly told: readonly Told[] }) {
  const groups = GROUPS.map(({ kind, title }) => ({
    title,
    items: told.filter((item) => item.kind === kind),
  })).filter(({ items }) => items.length > 0);
  return (
    <div className="grid gap-1">
      <h2 id="already-told" className="font-semibold">
        Already told us
      </h2>
      {groups.length === 0 ? (
        <p className="text-muted">No questions or answers of theirs are recorded yet.</p>
      ) : (
        <ul aria-labelledby="already-told" className="grid max-w-[60ch] gap-2">
          {groups.map(({ title, items }) => (
            <li key={title}>
              <h3 className="text-small text-muted">{title}</h3>
              <ul aria-label={title} className="mt-0.5 grid gap-1.5">
                {items.map((item) => (
                  <li key={item.id} dir="auto" className="border-s-2 border-line ps-2">
                    {item.text} <ReceiptLinks receipts={[item.receipt]} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const GROUPS: readonly { readonly kind: Told["kind"]; readonly title: string }[] = [
  { kind: "question", title: "They asked" },
  { kind: "answer", title: "They told us" },
];
