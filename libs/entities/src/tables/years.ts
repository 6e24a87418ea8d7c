/** Some way before and after an office its holder is still, or already, spoken of by its title. */
const margin = 1;

/** Whether a year lies in a span of years; everything lies in one whose beginning is not known, and one without an end goes on. */
export function spanOfYears(from: string, until: string): (year: number) => boolean {
  return (year) => from === '' || (year >= Number(from) - margin && (until === '' || year <= Number(until) + margin));
}
