/** Who writes, and whether the API's checks apply: the account's own pages may do more. */
export interface Author {
  readonly userId: string;
  readonly byApi: boolean;
}
