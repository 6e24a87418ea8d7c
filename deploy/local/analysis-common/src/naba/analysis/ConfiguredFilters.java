package naba.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.minhash.MinHashFilterFactory;
import org.apache.lucene.analysis.miscellaneous.FingerprintFilter;
import org.apache.lucene.analysis.miscellaneous.KeepWordFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.index.analysis.Analysis;

/** Token filters that take options: each method reads one filter's options and gives the wrapping of a token stream. */
final class ConfiguredFilters {

    private ConfiguredFilters() {}

    static UnaryOperator<TokenStream> lowercase(Options options) {
        String language = options.text("language", "");
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "" -> LowerCaseFilter::new;
            case "greek" -> GreekLowerCaseFilter::new;
            case "irish" -> IrishLowerCaseFilter::new;
            case "turkish" -> TurkishLowerCaseFilter::new;
            default -> throw options.invalid("has an unsupported language [" + language + "], must be one of [greek, irish, turkish]");
        };
    }

    static UnaryOperator<TokenStream> elision(Options options) {
        CharArraySet articles = Analysis.parseArticles(options.environment(), options.settings());
        if (articles == null) {
            throw options.invalid("requires either [articles] or [articles_path] to be configured");
        }
        return tokens -> new ElisionFilter(tokens, articles);
    }

    static UnaryOperator<TokenStream> patternReplace(Options options) {
        Pattern pattern = options.pattern(null);
        String replacement = options.text("replacement", "");
        boolean all = options.flag("all", true);
        return tokens -> new PatternReplaceFilter(tokens, pattern, replacement, all);
    }

    static UnaryOperator<TokenStream> patternCapture(Options options) {
        List<String> expressions = options.settings().getAsList("patterns", null);
        if (expressions == null) {
            throw options.invalid("requires [patterns] to be configured");
        }
        Pattern[] patterns = expressions.stream().map(Pattern::compile).toArray(Pattern[]::new);
        boolean preserveOriginal = options.flag("preserve_original", true);
        return tokens -> new PatternCaptureGroupTokenFilter(tokens, preserveOriginal, patterns);
    }

    static UnaryOperator<TokenStream> keep(Options options) {
        CharArraySet words = options.words("keep_words", options.flag("keep_words_case", false));
        if (words == null) {
            throw options.invalid("requires either [keep_words] or [keep_words_path] to be configured");
        }
        return tokens -> new KeepWordFilter(tokens, words);
    }

    static UnaryOperator<TokenStream> keywordMarker(Options options) {
        String expression = options.text("keywords_pattern", null);
        CharArraySet words = options.words("keywords", options.flag("ignore_case", false));
        if ((expression == null) == (words == null)) {
            throw options.invalid("requires either [keywords], [keywords_path] or [keywords_pattern] to be configured, and only one");
        }
        if (words != null) {
            return tokens -> new SetKeywordMarkerFilter(tokens, words);
        }
        Pattern pattern = Pattern.compile(expression);
        return tokens -> new PatternKeywordMarkerFilter(tokens, pattern);
    }

    static UnaryOperator<TokenStream> stemmerOverride(Options options) {
        StemmerOverrideFilter.Builder overrides = new StemmerOverrideFilter.Builder(false);
        for (String rule : options.lines("rules")) {
            String[] sides = rule.split("=>", -1);
            if (sides.length != 2 || sides[1].isBlank()) {
                throw options.invalid("has an invalid rule [" + rule + "], must be like [running, runs => run]");
            }
            for (String word : sides[0].split(",")) {
                overrides.add(word.trim(), sides[1].trim());
            }
        }
        try {
            StemmerOverrideFilter.StemmerOverrideMap map = overrides.build();
            return tokens -> new StemmerOverrideFilter(tokens, map);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static UnaryOperator<TokenStream> snowball(Options options) {
        String language = options.text("language", options.text("name", "English"));
        String stemmer = language.substring(0, 1).toUpperCase(Locale.ROOT) + language.substring(1);
        return tokens -> new SnowballFilter(tokens, stemmer);
    }

    static UnaryOperator<TokenStream> length(Options options) {
        int shortest = options.number("min", 0);
        int longest = options.number("max", Integer.MAX_VALUE);
        return tokens -> new LengthFilter(tokens, shortest, longest);
    }

    static UnaryOperator<TokenStream> limit(Options options) {
        int most = options.number("max_token_count", 1);
        boolean readAll = options.flag("consume_all_tokens", false);
        return tokens -> new LimitTokenCountFilter(tokens, most, readAll);
    }

    static UnaryOperator<TokenStream> truncate(Options options) {
        options.required("length");
        int length = options.number("length", -1);
        if (length <= 0) {
            throw options.invalid("needs a [length] above 0, got [" + length + "]");
        }
        return tokens -> new TruncateTokenFilter(tokens, length);
    }

    static UnaryOperator<TokenStream> unique(Options options) {
        boolean onlyOnSamePosition = options.flag("only_on_same_position", false);
        return tokens -> new UniqueFilter(tokens, onlyOnSamePosition);
    }

    static UnaryOperator<TokenStream> fingerprint(Options options) {
        char separator = options.character("separator", ' ');
        int longest = options.number("max_output_size", 255);
        return tokens -> new FingerprintFilter(tokens, longest, separator);
    }

    static UnaryOperator<TokenStream> minHash(Options options) {
        Map<String, String> lucene = new HashMap<>();
        Map.of("hash_count", "hashCount", "bucket_count", "bucketCount", "hash_set_size", "hashSetSize", "with_rotation", "withRotation")
            .forEach((official, name) -> {
                if (options.settings().hasValue(official)) {
                    lucene.put(name, options.required(official));
                }
            });
        MinHashFilterFactory factory = new MinHashFilterFactory(lucene);
        return factory::create;
    }

    static UnaryOperator<TokenStream> ngram(Options options) {
        Options.Grams grams = options.grams(true);
        boolean preserveOriginal = options.flag("preserve_original", false);
        return tokens -> new NGramTokenFilter(tokens, grams.shortest(), grams.longest(), preserveOriginal);
    }

    static UnaryOperator<TokenStream> edgeNgram(Options options) {
        Options.Grams grams = options.grams(false);
        boolean preserveOriginal = options.flag("preserve_original", false);
        UnaryOperator<TokenStream> fromFront = tokens ->
            new EdgeNGramTokenFilter(tokens, grams.shortest(), grams.longest(), preserveOriginal);
        String side = options.text("side", "front");
        return switch (side) {
            case "front" -> fromFront;
            // Lucene knows no back edge; reversed before and after, the front one does it.
            case "back" -> tokens -> new ReverseStringFilter(fromFront.apply(new ReverseStringFilter(tokens)));
            default -> throw options.invalid("has an invalid side [" + side + "], must be one of [front, back]");
        };
    }

    static UnaryOperator<TokenStream> cjkBigram(Options options) {
        Map<String, Integer> scripts = Map.of(
            "han", CJKBigramFilter.HAN,
            "hangul", CJKBigramFilter.HANGUL,
            "hiragana", CJKBigramFilter.HIRAGANA,
            "katakana", CJKBigramFilter.KATAKANA
        );
        Set<String> ignored = Set.copyOf(options.settings().getAsList("ignored_scripts"));
        int flags = scripts.entrySet().stream().filter(script -> !ignored.contains(script.getKey())).mapToInt(Map.Entry::getValue).sum();
        boolean unigrams = options.flag("output_unigrams", false);
        return tokens -> new CJKBigramFilter(tokens, flags, unigrams);
    }
}
