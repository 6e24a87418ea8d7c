/** What the data is to the models: never seen, partly fitted, or written by hand for this scorecard. */
export type Split = 'dev' | 'train' | 'own';

/** One measured number. Shares are in percent. */
export interface Figure {
  /** Stable: the committed figure of the same id is what it is compared with. */
  readonly id: string;
  readonly suite: string;
  readonly language: string;
  readonly name: string;
  readonly data: string;
  readonly split: Split;
  /** How many of `unit` were scored. */
  readonly n: number;
  readonly unit: string;
  readonly precision?: number;
  readonly recall?: number;
  readonly value: number;
  /** Two standard errors of `value`, from a bootstrap. A fall of more than this fails the check. */
  readonly noise: number;
  /** The value of the first measurement, for labels that lie in the repository, where rules can grow towards them. */
  readonly first?: number;
}

/** What a suite found, and what it could not measure and why. */
export interface SuiteResult {
  readonly figures: readonly Figure[];
  readonly skipped: readonly Skip[];
}

export interface Skip {
  readonly what: string;
  readonly why: string;
  /** True where only the data is away: committed figures are then kept, otherwise their loss is a fall. */
  readonly isDataAway: boolean;
}

/** Folder of the data that is not in the repository, where there is one. */
export interface SuiteContext {
  readonly dataFolder: string | undefined;
}

export type Suite = (context: SuiteContext) => SuiteResult;
