import { clsx } from "clsx";
import { useState } from "react";
import { Button } from "#components/ui/Button.tsx";

/** Words of the playbook as they stand, line by line; long ones begin with their first lines. */
export function LongWords({ words }: { readonly words: string }) {
  const [isWhole, setIsWhole] = useState(false);
  const isCut = words.length > LONG && !isWhole;
  return (
    <>
      <bdi className={clsx("whitespace-pre-line", isCut ? "line-clamp-4" : "block")}>{words}</bdi>
      {isCut && (
        <Button variant="link" className="text-small" onClick={() => setIsWhole(true)}>
          All of it
        </Button>
      )}
    </>
  );
}

const LONG = 320;
