package naba.analysis;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_ALL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_NUMBERS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_WORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.IGNORE_KEYWORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.PRESERVE_ORIGINAL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.index.analysis.Analysis;

/** {@code word_delimiter_graph}: splits words at delimiters, case changes and digits. */
final class WordDelimiter {

    private WordDelimiter() {}

    private record Flag(String option, int bit, boolean byDefault) {}

    private static final List<Flag> FLAGS = List.of(
        new Flag("generate_word_parts", GENERATE_WORD_PARTS, true),
        new Flag("generate_number_parts", GENERATE_NUMBER_PARTS, true),
        new Flag("catenate_words", CATENATE_WORDS, false),
        new Flag("catenate_numbers", CATENATE_NUMBERS, false),
        new Flag("catenate_all", CATENATE_ALL, false),
        new Flag("preserve_original", PRESERVE_ORIGINAL, false),
        new Flag("split_on_case_change", SPLIT_ON_CASE_CHANGE, true),
        new Flag("split_on_numerics", SPLIT_ON_NUMERICS, true),
        new Flag("stem_english_possessive", STEM_ENGLISH_POSSESSIVE, true),
        new Flag("ignore_keywords", IGNORE_KEYWORDS, false)
    );

    static UnaryOperator<TokenStream> graph(Options options) {
        int flags = FLAGS.stream().filter(flag -> options.flag(flag.option(), flag.byDefault())).mapToInt(Flag::bit).sum();
        boolean adjustOffsets = options.flag("adjust_offsets", true);
        CharArraySet protectedWords = options.words("protected_words", false);
        byte[] types = characterTypes(options);
        return tokens -> new WordDelimiterGraphFilter(tokens, adjustOffsets, types, flags, protectedWords);
    }

    /** Reads {@code type_table}, lines like {@code $ => DIGIT}, over Lucene's own table. */
    private static byte[] characterTypes(Options options) {
        List<String> rules = Analysis.getWordList(options.environment(), options.settings(), "type_table");
        byte[] types = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE;
        if (rules == null) {
            return types;
        }
        for (String rule : rules) {
            int arrow = rule.lastIndexOf("=>");
            String character = arrow < 0 ? "" : Escapes.resolve(rule.substring(0, arrow).trim());
            if (character.length() != 1) {
                throw options.invalid("has an invalid [type_table] rule [" + rule + "], must be like [$ => DIGIT]");
            }
            int known = types.length;
            types = Arrays.copyOf(types, Math.max(known, character.charAt(0) + 1));
            for (int i = known; i < types.length; i++) {
                types[i] = WordDelimiterIterator.getType(i);
            }
            types[character.charAt(0)] = characterType(rule.substring(arrow + 2).trim(), options);
        }
        return types;
    }

    /** Lucene keeps most of its type constants to itself; a character of the type gives them. */
    private static byte characterType(String name, Options options) {
        return switch (name) {
            case "LOWER" -> WordDelimiterIterator.getType('a');
            case "UPPER" -> WordDelimiterIterator.getType('A');
            case "ALPHA" -> WordDelimiterIterator.ALPHA;
            case "DIGIT" -> WordDelimiterIterator.getType('0');
            case "ALPHANUM" -> WordDelimiterIterator.ALPHANUM;
            case "SUBWORD_DELIM" -> WordDelimiterIterator.getType('-');
            default -> throw options.invalid(
                "has an unknown type [" + name + "] in [type_table], must be one of [LOWER, UPPER, ALPHA, DIGIT, ALPHANUM, SUBWORD_DELIM]"
            );
        };
    }
}
