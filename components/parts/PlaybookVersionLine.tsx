import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { absoluteTime } from "#components/ui/format-time.ts";
import {
  type PlaybookRef,
  parsePlaybookRef,
  playbookRef,
} from "#lib/domain/playbook/playbook-ref.ts";
import { findPlaybook, readPlaybookVersions } from "#lib/store/playbook-store.ts";

/**
 * Which playbook a note or an outcome was checked against, where it is not the one in force (M7): old
 * ones stay readable. `refText` is what the record remembers; nothing is shown for null, for something
 * that is no reference, and for the version in force.
 */
export function PlaybookVersionLine({ refText }: { readonly refText: string | null }) {
  const { playbook } = useHandrail();
  const inForce = useMemo(() => playbookRef(playbook), [playbook]);
  const ref = parsePlaybookRef(refText);
  if (refText === null || ref === null || isSameVersion(ref, inForce)) return null;
  return <OtherVersion refText={refText} reference={ref} />;
}

function OtherVersion({ refText, reference }: { refText: string; reference: PlaybookRef }) {
  const { store, openSettings, locale, timeZone } = useHandrail();
  const known = useLiveQuery(async () => {
    const [found, rows] = await Promise.all([
      findPlaybook(store, refText),
      readPlaybookVersions(store),
    ]);
    const at = rows.findIndex((row) => isSameVersion(reference, row.ref));
    return {
      name: found?.name ?? null,
      ref: rows[at]?.ref ?? refText,
      until: rows[at - 1]?.keptAt ?? null,
    };
  }, [store, refText]);
  if (known === undefined) return null;
  const name = `${known.name ?? reference.id} ${reference.version}`;
  if (known.name === null) {
    return (
      <p className="text-small text-muted">
        Checked against <bdi>{name}</bdi>, a playbook that this browser has never had.
      </p>
    );
  }
  const until =
    known.until === null ? null : absoluteTime(known.until, { locale, timeZone }, "date");
  return (
    <p className="text-small text-muted">
      Checked against{" "}
      <Button
        variant="link"
        aria-label={`${name}: open this version of the playbook`}
        onClick={() => openSettings(`playbook/versions/${encodeURIComponent(known.ref)}`)}
      >
        <bdi>{name}</bdi>
      </Button>
      {until === null ? ", not the version in force" : ` (in force until ${until})`}
    </p>
  );
}

/** A reference from before hashes were fits every text of its version. */
function isSameVersion(wanted: PlaybookRef, refText: string): boolean {
  const ref = parsePlaybookRef(refText);
  return (
    ref !== null &&
    ref.id === wanted.id &&
    ref.version === wanted.version &&
    (wanted.hash === null || wanted.hash === ref.hash)
  );
}
