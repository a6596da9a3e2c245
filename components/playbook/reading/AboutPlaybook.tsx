import { useHandrail } from "#components/data/handrail-context.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Name } from "#components/ui/Name.tsx";
import { Part, Parts } from "#components/ui/Parts.tsx";
import { versionHash } from "#lib/domain/playbook/content-hash.ts";
import type { Playbook, SignOff } from "#lib/domain/playbook/schema.ts";
import { timeToAgreement } from "#lib/domain/playbook/sign.ts";
import { duration } from "#lib/domain/text/duration.ts";
import { upperFirst } from "#lib/domain/text/upper-first.ts";
import type { PlaybookInForce } from "#lib/store/resolve-playbook.ts";
import type { PlaybookFrom } from "#lib/store/rows.ts";

/** Whose word the playbook is: who signed it and when, how long agreeing took, and which text exactly. */
export function AboutPlaybook({ inForce }: { readonly inForce: PlaybookInForce }) {
  const { locale, timeZone } = useHandrail();
  const { playbook, since, from } = inForce;
  const took = timeToAgreement(playbook);
  return (
    <Parts>
      <Part term="For marketing">
        <Signed signOff={playbook.signOffs.marketing} />
      </Part>
      <Part term="For sales">
        <Signed signOff={playbook.signOffs.sales} />
      </Part>
      {took !== null && (
        <Part term="Agreed in">
          {`${duration(took, locale)}, from the first word to the second sign-off`}
        </Part>
      )}
      <Part term="In force">
        {since !== null && (
          <>
            since <FormattedDate at={since} locale={locale} timeZone={timeZone} show="date" />,{" "}
          </>
        )}
        {since === null ? upperFirst(FROM[from]) : FROM[from]}
      </Part>
      <Part term="Look at it again">
        <ReviewDay day={playbook.reviewBy} />
      </Part>
      {signedBefore(playbook) && (
        <Part term="Format">
          Signed before calendars, people and rules for routing were part of a playbook. What was
          agreed stands; what is new waits for your next version.
        </Part>
      )}
      <Part term="Content hash">
        <code className="text-small" title={versionHash(playbook)}>
          {grouped(playbook)}
        </code>
      </Part>
    </Parts>
  );
}

function Signed({ signOff }: { signOff: SignOff | null }) {
  const { locale, timeZone } = useHandrail();
  if (signOff === null) return <span className="text-muted">Nobody has signed</span>;
  return (
    <>
      <Name text={signOff.name} unknown="somebody" />,{" "}
      <FormattedDate at={signOff.at} locale={locale} timeZone={timeZone} show="date" />
    </>
  );
}

function ReviewDay({ day }: { day: string | null }) {
  const { locale } = useHandrail();
  if (day === null) return <span className="text-muted">No day agreed</span>;
  return (
    <>
      by <FormattedDate at={`${day}T12:00:00Z`} locale={locale} timeZone="UTC" show="date" />
    </>
  );
}

/** Whether it was signed in an older format and only brought up to this one. */
function signedBefore({ signOffs: { marketing, sales } }: Playbook): boolean {
  return marketing?.signedAs !== undefined && sales?.signedAs !== undefined;
}

/** Enough digits to compare by eye, in fours. */
function grouped(playbook: Playbook): string {
  return versionHash(playbook)
    .slice(0, 32)
    .replaceAll(/(.{4})(?=.)/g, "$1 ");
}

const FROM: Readonly<Record<PlaybookFrom, string>> = {
  shipped: "shipped with Handrail as a place to start from",
  editor: "signed in this browser",
  file: "from a signed file",
  address: "from your team's address",
  policy: "set by your organisation",
};
