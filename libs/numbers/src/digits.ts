const zeros = [0x30, 0x660, 0x6f0];

/** A number in digits. `isVague` where 1.234 can be a thousand or a fraction: what follows may decide. */
export interface DigitNumber {
  readonly value: number;
  readonly isVague: boolean;
  /** Digits and nothing else, as a year, a day or a telephone number is written. */
  readonly isPlain: boolean;
}

/** Value of a Latin, Arabic-Indic or Persian digit, -1 for any other UTF-16 code unit. */
export function digitOf(code: number): number {
  for (const zero of zeros) if (code >= zero && code <= zero + 9) return code - zero;
  return -1;
}

/**
 * Reads digits with their separators. ٬ separates thousands and ٫ the fraction; of . and , the last one separates the fraction
 * where both are there. Undefined for what is no number (dates, ranges, addresses) or where the separators do not fit.
 * @param isArabic whether 1,5 is a decimal and 1.234 may be a thousand, as in many Arabic newspapers
 */
export function readDigits(written: string, isArabic: boolean): DigitNumber | undefined {
  const pieces: string[] = [''];
  const separators: string[] = [];
  for (const character of written) {
    const digit = digitOf(character.charCodeAt(0));
    if (digit >= 0) pieces.push(`${pieces.pop() ?? ''}${digit}`);
    else if ('.,٫٬ '.includes(character)) {
      separators.push(character);
      pieces.push('');
    } else return undefined;
  }
  const [first = '', ...rest] = pieces;
  if (separators.length === 0) {
    // 0770… is a telephone number or a code.
    return first === '' || (first.length > 1 && first.startsWith('0')) ? undefined : number(first, '', true);
  }
  const last = separators.at(-1)!;
  const groups = separators.slice(0, -1);
  const isFraction =
    last === '٫' || (groups.length > 0 ? !groups.includes(last) : isFractionAlone(last, first, rest[0]!, isArabic));
  const thousands = isFraction ? groups : separators;
  const grouped = isFraction ? rest.slice(0, -1) : rest;
  if (thousands.some((separator) => separator !== thousands[0] || separator === '٫')) return undefined;
  if (grouped.some((group) => group.length !== 3)) return undefined;
  if (first === '' || (grouped.length > 0 && (first.length > 3 || first.startsWith('0')))) return undefined;
  const fraction = isFraction ? rest.at(-1)! : '';
  const isVague = isArabic && last === '.' && groups.length === 0 && fraction.length === 3 && first.length <= 3 && first !== '0';
  return { ...number(first + grouped.join(''), fraction, false), isVague };
}

function isFractionAlone(separator: string, before: string, after: string, isArabic: boolean): boolean {
  if (separator === '.') return true;
  return separator === ',' && isArabic && (after.length !== 3 || before === '0');
}

function number(whole: string, fraction: string, isPlain: boolean): DigitNumber {
  return { value: Number(`${whole}.${fraction}`), isVague: false, isPlain };
}
