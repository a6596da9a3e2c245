import { useHandrail } from "#components/data/handrail-context.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Name } from "#components/ui/Name.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { PlaybookSource } from "#lib/store/playbook-store.ts";
import type { PlaybookInForce } from "#lib/store/resolve-playbook.ts";
import type { PlaybookFrom, PlaybookTroubleType } from "#lib/store/rows.ts";
import { AllowAddress } from "./AllowAddress.tsx";
import { IssueList } from "./IssueList.tsx";

/** Which playbook is in force and why this one, in plain words; and what stands in the way of a newer. */
export function SourceInForce(props: {
  readonly inForce: PlaybookInForce;
  readonly source: PlaybookSource;
}) {
  const { inForce, source } = props;
  const { locale, timeZone } = useHandrail();
  const { trouble } = source;
  return (
    <Section title="In force" className="gap-3">
      <p className="max-w-[60ch]">
        <strong className="font-semibold">
          <Name text={inForce.playbook.name} unknown={inForce.playbook.id} />{" "}
          {inForce.playbook.version}
        </strong>
        {`: ${FROM[inForce.from]}`}
        {inForce.since !== null && (
          <>
            {" Since "}
            <FormattedDate at={inForce.since} locale={locale} timeZone={timeZone} />.
          </>
        )}
      </p>
      {trouble !== null && (
        <Notice
          tone="alert"
          title={`${WHAT[trouble.type] ?? "The address gave no playbook."} The last good one stays in force.`}
          actions={
            trouble.type === "not-allowed" && source.address !== null ? (
              <AllowAddress address={source.address} />
            ) : undefined
          }
        >
          <div className="grid gap-2">
            <p>{trouble.what}</p>
            {trouble.issues.length > 0 && (
              <IssueList issues={trouble.issues} document={undefined} />
            )}
          </div>
        </Notice>
      )}
      <Precedence />
    </Section>
  );
}

function Precedence() {
  return (
    <details className="max-w-[60ch]">
      <summary className="text-muted">Which one wins when there are several</summary>
      <ol className="mt-1 list-decimal ps-6">
        <li>A playbook that your organisation's policy hands to this browser</li>
        <li>A playbook at an address that the policy names</li>
        <li>A playbook at an address that was chosen here</li>
        <li>A version that was signed or imported here</li>
        <li>Handrail's own starter, until there is one of the above</li>
      </ol>
    </details>
  );
}

/** Where a playbook came and was not taken; elsewhere none came. */
const WHAT: Readonly<Partial<Record<PlaybookTroubleType, string>>> = {
  unreadable: "A newer playbook was not taken.",
  "not-agreed": "A newer playbook was not taken.",
  "bad-address": "Your organisation's policy could not be followed.",
  outdated: "The playbook in force could not be read.",
};

const FROM = {
  shipped: "Handrail's own starter. Nobody has signed it; it is a place to start from.",
  editor: "signed in this browser.",
  file: "brought in from a file.",
  address: "from an address.",
  policy: "handed to this browser by your organisation.",
} as const satisfies Record<PlaybookFrom, string>;
