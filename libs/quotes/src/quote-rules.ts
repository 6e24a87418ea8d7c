import { arabicClauseRules } from './arabic-clause.rules';
import { arabicMarksRules } from './arabic-marks.rules';
import { englishClauseRules, englishMarksRules, englishWithinRules } from './english-clauses';
import { englishLoneMarksRules } from './english-quotes';
import { signedRules } from './signed-quotes';

/** Every way in which a quote is found: the id that it bears, and what is taken for speech. */
export const quoteRules: readonly { readonly id: string; readonly reason: string }[] = [
  ...arabicClauseRules,
  ...arabicMarksRules,
  ...englishClauseRules,
  ...englishMarksRules,
  ...englishWithinRules,
  ...Object.values(englishLoneMarksRules),
  ...Object.values(signedRules),
].map(({ id, reason }) => ({ id, reason }));
