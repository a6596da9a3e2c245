import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { saveFile } from "#components/ui/save-file.ts";
import { exportAsJson, exportAsText, type FileParts } from "#lib/commands/export-outbox.ts";
import type { Saved } from "#lib/commands/storage-failure.ts";

/** Takes everything that waits out of the browser as a file, for safety or to type it in by hand. */
export function Export(props: {
  readonly attempt: (work: Promise<Saved<unknown>>) => Promise<void>;
}) {
  const { store, deps } = useHandrail();
  const save = async (
    name: string,
    type: string,
    read: (from: typeof store, at: string) => Promise<Saved<FileParts>>,
  ) => {
    const parts = await read(store, new Date(deps.now()).toISOString());
    if (parts.ok) saveFile(name, type, parts.value);
    await props.attempt(Promise.resolve(parts));
  };
  return (
    <div className="-ms-2 flex flex-wrap items-center">
      <Button
        variant="quiet"
        hint="Every write that waits, as a file to read"
        onClick={() => void save("handrail-waiting-writes.txt", "text/plain", exportAsText)}
      >
        Export as text
      </Button>
      <Button
        variant="quiet"
        hint="Every write that waits, as a file for another program"
        onClick={() => void save("handrail-waiting-writes.json", "application/json", exportAsJson)}
      >
        Export as JSON
      </Button>
    </div>
  );
}
