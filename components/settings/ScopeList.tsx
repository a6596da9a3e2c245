import type { CrmChoice } from "./crm-choices.ts";

/** What the key has to be allowed to do: names to tick, each with what it is for. */
export function ScopeList({ crm }: { readonly crm: CrmChoice }) {
  return (
    <details open>
      <summary className="w-fit rounded-sm text-small text-accent">
        {`Scopes to tick when you make it (${crm.scopes.reduce((sum, scope) => sum + scope.names.length, 0)})`}
      </summary>
      <ul className="grid gap-1 pt-2 text-small">
        {crm.scopes.map(({ names, why }) => (
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
