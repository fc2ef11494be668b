/** A wijk or buurt to choose from. */
export interface AreaOption {
  readonly code: string;
  readonly label: string;
}
