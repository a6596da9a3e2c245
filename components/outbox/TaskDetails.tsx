import { useHandrail } from "#components/data/handrail-context.tsx";
import { useOwners } from "#components/data/use-live.ts";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Name } from "#components/ui/Name.tsx";
import { displayLine } from "#lib/domain/text/display-text.ts";
import type { TaskWrite } from "#lib/domain/write.ts";

/** A task that waits: what is to be done, for whom, and by when. */
export function TaskDetails(props: { readonly task: TaskWrite; readonly connectionId: string }) {
  const { title, ownerId, dueAt } = props.task;
  const { locale, timeZone } = useHandrail();
  const owner = useOwners(props.connectionId).find(({ id }) => id === ownerId);
  return (
    <p className="text-small">
      <bdi>{displayLine(title)}</bdi>
      {", for "}
      <Name text={owner?.name ?? ownerId} unknown="nobody in particular" />
      {", due "}
      <FormattedDate at={dueAt} locale={locale} timeZone={timeZone} />
    </p>
  );
}
