import type { CrmRights } from "./crm-choices.ts";

/** What Handrail has to be allowed to do: names to tick, each with what it is for. */
export function ScopeList({ rights }: { readonly rights: CrmRights }) {
  return (
    <details open>
      <summary className="w-fit rounded-sm text-small text-accent">
        {`${rights.title} (${rights.items.reduce((sum, { names }) => sum + names.length, 0)})`}
      </summary>
      <ul className="grid gap-1 pt-2 text-small">
        {rights.items.map(({ names, why }) => (
          <li key={why}>
            {names.map((name) => (
              <code key={name} className="me-2 font-medium select-all">
                {name}
              </code>
            ))}
            <span className="text-muted">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
