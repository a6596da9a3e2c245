import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Name } from "#components/ui/Name.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { PlaybookFrom } from "#lib/store/rows.ts";
import { PlaybookText } from "../reading/PlaybookText.tsx";
import { agreementInWords } from "./agreement-words.ts";
import { BeginFromVersion } from "./BeginFromVersion.tsx";
import type { VersionEntry } from "./version-entry.ts";

/** One version: who signed it, when it was in force, and its text. */
export function VersionCard(props: {
  readonly entry: VersionEntry;
  readonly isInForce: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { isOpen } = props;
  const { row, playbook, until } = props.entry;
  const { locale, timeZone } = useHandrail();
  return (
    <li className="grid gap-2 rounded-lg bg-sunken p-3 forced-colors:border">
      <div className="flex flex-wrap items-center gap-x-2">
        <h2 className="font-semibold">
          <Name text={playbook?.name ?? row.id} unknown={row.id} /> {row.version}
        </h2>
        {props.isInForce && <Tag tone="accent">In force</Tag>}
        {row.from !== "shipped" && <Tag>{FROM[row.from]}</Tag>}
      </div>
      <p className="text-muted">
        {row.from === "shipped" ? "Came with Handrail, kept here since " : "In force from "}
        <FormattedDate at={row.keptAt} locale={locale} timeZone={timeZone} show="date" />
        {!props.isInForce && row.from !== "shipped" && until !== null && (
          <>
            {" to "}
            <FormattedDate at={until} locale={locale} timeZone={timeZone} show="date" />
          </>
        )}
        . <code className="text-small">{row.ref}</code>
      </p>
      {playbook === null ? (
        <p>Its format is too old or too new for this Handrail, so only its name can be shown.</p>
      ) : (
        <>
          <SignedBy playbook={playbook} />
          <div className="flex flex-wrap gap-2">
            <Button aria-expanded={isOpen} onClick={props.onToggle}>
              {isOpen ? "Close it" : "Read it"}
            </Button>
            <BeginFromVersion playbook={playbook} />
          </div>
          {isOpen && <PlaybookText playbook={playbook} />}
        </>
      )}
    </li>
  );
}

function SignedBy({ playbook }: { playbook: Playbook }) {
  const { locale, timeZone } = useHandrail();
  const { marketing, sales } = playbook.signOffs;
  if (marketing === null || sales === null) return <p>Signed by nobody.</p>;
  return (
    <p className="max-w-[60ch]">
      Signed by <Name text={marketing.name} unknown="somebody" /> for marketing (
      <FormattedDate at={marketing.at} locale={locale} timeZone={timeZone} show="date" />) and{" "}
      <Name text={sales.name} unknown="somebody" /> for sales (
      <FormattedDate at={sales.at} locale={locale} timeZone={timeZone} show="date" />
      ). {agreementInWords(playbook, locale)}
    </p>
  );
}

const FROM = {
  editor: "Signed here",
  file: "From a file",
  address: "From an address",
  policy: "From your organisation",
} as const satisfies Record<Exclude<PlaybookFrom, "shipped">, string>;
