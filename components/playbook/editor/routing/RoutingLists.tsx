import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Terms } from "../fields/Terms.tsx";
import { Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";
import { usesOf } from "../uses-of.ts";

type Territory = Playbook["routing"]["territories"][number];
type ServiceLine = Playbook["routing"]["serviceLines"][number];

/** What rules speak of beside what every CRM knows: territories and service lines. */
export function RoutingLists() {
  const { draft, edit } = useEditorForm();
  const { routing } = draft;
  return (
    <>
      <ItemList<Territory>
        at="routing.territories"
        title="Territories"
        says="Countries that belong together."
        one="territory"
        items={routing.territories}
        nameOf={({ label }) => label}
        summaryOf={({ countries }) => countries.slice(0, 6).join(", ")}
        usesOf={({ id }) => usesOf(draft, "territories", id)}
        onChange={(territories, place) => edit({ routing: { ...routing, territories } }, place)}
        make={(id, label) => ({ id, label, countries: [] })}
        copy={(territory, id, label) => ({ ...territory, id, label })}
        form={(territory, change, at) => (
          <>
            <Words
              at={`${at}.label`}
              label="Name"
              value={territory.label}
              onChange={(label) => change({ label })}
            />
            <Terms
              at={`${at}.countries`}
              label="Countries"
              hint="Names in any language, or codes of two letters. A list can be pasted."
              values={territory.countries}
              onChange={(countries) => change({ countries })}
            />
          </>
        )}
      />
      <ItemList<ServiceLine>
        at="routing.serviceLines"
        title="Service lines"
        says="What you sell, recognised by words of pages, campaigns and answers."
        one="service line"
        items={routing.serviceLines}
        nameOf={({ label }) => label}
        summaryOf={({ terms }) => terms.slice(0, 6).join(", ")}
        usesOf={({ id }) => usesOf(draft, "serviceLines", id)}
        onChange={(serviceLines, place) => edit({ routing: { ...routing, serviceLines } }, place)}
        make={(id, label) => ({ id, label, terms: [] })}
        copy={(line, id, label) => ({ ...line, id, label })}
        form={(line, change, at) => (
          <>
            <Words
              at={`${at}.label`}
              label="Name"
              value={line.label}
              onChange={(label) => change({ label })}
            />
            <Terms
              at={`${at}.terms`}
              label="Recognised by"
              hint="Words in the name of a page, document, event or campaign"
              values={line.terms}
              onChange={(terms) => change({ terms })}
            />
          </>
        )}
      />
    </>
  );
}
