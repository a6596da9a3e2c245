import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { failureToWords } from "#components/data/failure-words.ts";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useStorage, useStorageState } from "#components/parts/storage-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { CopyButton } from "#components/ui/CopyButton.tsx";
import { Part, Parts } from "#components/ui/Parts.tsx";
import { Section } from "#components/ui/Section.tsx";
import { Skeleton } from "#components/ui/Skeleton.tsx";
import { type Diagnostics, readDiagnostics } from "./read-diagnostics.ts";
import { reportToText } from "./report-text.ts";
import { StorageReport } from "./StorageReport.tsx";
import { useSettingsPlatform } from "./settings-platform.ts";

/** How every part is, and a report to paste into an issue that says nothing about a customer. */
export function DiagnosticsSection() {
  const { deps } = useHandrail();
  const storage = useStorage();
  const { type } = useStorageState();
  const query = useQuery({
    // A database that came or went is looked at again.
    queryKey: ["diagnostics", type],
    queryFn: () => readDiagnostics(deps, storage),
    // Meanwhile the last report stays, with what was just said in it.
    placeholderData: keepPreviousData,
    networkMode: "always",
    staleTime: 0,
  });
  if (query.data === undefined)
    return <Skeleton label="Asking every part how it is" lines={[60, 80, 70, 50]} />;
  return <Report diagnostics={query.data} onAgain={() => void query.refetch()} />;
}

function Report(props: { diagnostics: Diagnostics; onAgain: () => void }) {
  const { diagnostics } = props;
  const { deps, playbook, locale, timeZone } = useHandrail();
  const platform = useSettingsPlatform();
  const text = () =>
    reportToText(diagnostics, {
      version: platform.version,
      playbook: `${playbook.id}@${playbook.version}`,
      browser: navigator.userAgent,
      locale,
      timeZone,
      permissions: platform.permissions,
      apiHosts: platform.apiHosts,
      at: new Date(deps.now()).toISOString(),
    });
  return (
    <div className="grid gap-6">
      <Parts>
        <Part term="Version">{platform.version}</Part>
        <Part term="Background worker">
          {diagnostics.worker === "reachable"
            ? "Answers."
            : "Does not answer. Reload this page; if that does not help, restart the browser."}
        </Part>
        <Part term="Permissions">{platform.permissions.join(", ")}</Part>
        <Part term="Hosts">{platform.apiHosts.join(", ")}</Part>
      </Parts>
      <StorageReport diagnostics={diagnostics} onChanged={props.onAgain} />
      <LastErrors diagnostics={diagnostics} />
      <div className="grid gap-2">
        <p className="max-w-[60ch] text-muted">
          The report holds versions, counts and error codes. No names, addresses, ids, keys or text.
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <CopyButton variant="primary" label="Copy report" text={text} />
          <Button onClick={props.onAgain}>Look again</Button>
        </div>
      </div>
    </div>
  );
}

function LastErrors({ diagnostics }: { diagnostics: Diagnostics }) {
  const errors = [
    ...diagnostics.connections.flatMap(({ crm, trouble }) =>
      trouble === null ? [] : [{ ...failureToWords(trouble, crm), where: crm }],
    ),
    ...diagnostics.waitingTroubles.map((trouble) => ({
      ...failureToWords(trouble, "the CRM"),
      where: "Outbox",
    })),
  ];
  return (
    <Section title="Last errors" count={errors.length || undefined}>
      {errors.length === 0 ? (
        <p className="text-muted">None: nothing stands in the way of any write.</p>
      ) : (
        <ul className="grid gap-2">
          {errors.map(({ where, title, nextStep, code }) => (
            <li key={`${where} ${code}`} className="max-w-[60ch]">
              <p className="font-medium">{`${where}: ${title}`}</p>
              <p>{nextStep}</p>
              <p className="text-small text-muted">{code}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
