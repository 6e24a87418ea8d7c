import type { Suite } from '../figure';
import { scoreDates } from './dates.suite';
import { scoreEntities } from './entities.suite';
import { scoreExtraction } from './extraction.suite';
import { scoreKeyphrases } from './keyphrases.suite';
import { scoreLanguage } from './language.suite';
import { scoreLinking } from './linking.suite';
import { scoreNumbers } from './numbers.suite';
import { scorePlaces } from './places.suite';
import { scoreQuotes } from './quotes.suite';
import { scoreSummary } from './summary.suite';
import { scoreTone } from './tone.suite';
import { scoreTopics } from './topics.suite';

interface NamedSuite {
  readonly title: string;
  /** How it is scored, for the page. */
  readonly rule: string;
  readonly run: Suite;
}

/** Every suite in the order of the page. */
export const suites: Readonly<Record<string, NamedSuite>> = {
  entities: {
    title: 'Named entities',
    rule: 'Entity-level F1 by exact match: the same tokens and the same type. The tokens of 20 sentences in a row are joined by spaces, one sentence a line, into the body of one article; a token belongs to a mention that overlaps it.',
    run: scoreEntities,
  },
  topics: {
    title: 'Topics',
    rule: 'Each class stands for a top-level IPTC topic (Politics and World for politics or conflict); the class whose topic has the highest score counts, none counts as wrong.',
    run: scoreTopics,
  },
  language: {
    title: 'Language',
    rule: 'One news sentence is the body of an article without a title; the language code must be the labelled one.',
    run: scoreLanguage,
  },
  quotes: {
    title: 'Quotes',
    rule: 'A quote is right when its span is the labelled one, quotation marks, final punctuation and the word that introduces reported speech (أن، إن، that) put aside on both sides; with the speaker, when the speaker holds the labelled name and stays within the labelled phrase (title and name).',
    run: scoreQuotes,
  },
  dates: {
    title: 'Dates mentioned',
    rule: 'A date is right when its span is the labelled one (words such as يوم، نهاية، on, in put aside on both sides) and its value is one that the label allows, resolved against the publication date.',
    run: scoreDates,
  },
  keyphrases: {
    title: 'Keyphrases',
    rule: 'The first five phrases are compared with those that an editor marked, after folding case, Arabic spelling variants, article and clitics, and the English plural.',
    run: scoreKeyphrases,
  },
  linking: {
    title: 'Linking',
    rule: 'The entity whose mention fits the marked one best must have the labelled id. People and bodies without an id in an open source must have one id in the Arabic and the English texts, which nobody else gets. A name that is no place (Michael Jordan) must not be linked to it. In articles of others every person, place and organisation of a passage is labelled: a wrong id, or a local one that is more often somebody else’s, lowers precision; a missing one, or a second local id, recall.',
    run: scoreLinking,
  },
  places: {
    title: 'Places',
    rule: 'Every city and region of a text of ours is marked: what is linked beside the marks or to another place is wrong, what is not linked is missed. In articles of others, mentions that some version linked, drawn at random and labelled by reading; a right one that is linked no more is missed.',
    run: scorePlaces,
  },
  numbers: {
    title: 'Numbers and money',
    rule: 'A number is right when it overlaps the labelled one and has its kind, value and currency. Dates, times, scores, fractions of unnamed wholes and what has two readings are left out on purpose and count as wrong when found.',
    run: scoreNumbers,
  },
  tone: {
    title: 'Tone',
    rule: 'Articles by others, drawn at random and labelled good news, bad news or neither by their first lines, mixed ones left out. A score within 0.2 of 0 is neither.',
    run: scoreTone,
  },
  summary: {
    title: 'Summary',
    rule: 'How much of the headline, which the enricher did not see, the summary names, beside the start of the text cut to the same length. That summaries are whole sentences of the text is a unit test.',
    run: scoreSummary,
  },
  extraction: {
    title: 'Extraction from pages',
    rule: 'Pages of our own after the habits of Arabic sites. The body by multisets of 4-word shingles, precision and recall as means over pages; titles, author sets and the day at the publisher when exact.',
    run: scoreExtraction,
  },
};
