import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { Name } from "#components/ui/Name.tsx";
import { Tag } from "#components/ui/Tag.tsx";

/** One record that a search has found, to be picked; as an item of a list. */
export function FoundRow(props: {
  readonly name: string | null;
  readonly detail: string | null;
  /** That the CRM shows it no more, in words, or null. */
  readonly gone: string | null;
  /** Its page in the CRM, or null where it is not to be offered. */
  readonly url: string | null;
  readonly onPick: () => void;
}) {
  return (
    <li className="flex min-w-0 items-center gap-2 rounded-md hover:bg-hover">
      <button
        type="button"
        onClick={props.onPick}
        className="min-w-0 flex-1 rounded-md px-2 py-1 text-start"
      >
        <span className="block truncate font-medium">
          <Name text={props.name} unknown="No name" />
        </span>
        {props.detail !== null && (
          <span className="block truncate text-small text-muted">
            <Name text={props.detail} unknown="" />
          </span>
        )}
      </button>
      {props.gone !== null && <Tag tone="amber">{props.gone}</Tag>}
      {props.url?.startsWith("https:") === true && (
        <ExternalLink href={props.url} className="px-2 py-1 text-small">
          Open
        </ExternalLink>
      )}
    </li>
  );
}
