import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { saveFile } from "#components/ui/save-file.ts";
import { copiedWritesToFile } from "#lib/commands/recover.ts";
import type { CopiedEntry } from "#lib/store/mirror-entry.ts";

/** Takes writes of the second copy out of the browser, as a file to read. */
export function ExportCopyButton(props: {
  readonly entries: readonly CopiedEntry[];
  readonly label: string;
}) {
  const { deps } = useHandrail();
  const save = () => {
    const text = copiedWritesToFile(props.entries, new Date(deps.now()).toISOString());
    saveFile("handrail-saved-writes.json", "application/json", [text]);
  };
  return <Button onClick={save}>{props.label}</Button>;
}
