package naba.analysis;

import static naba.analysis.FilterFactories.normalizing;
import static naba.analysis.FilterFactories.plain;
import static naba.analysis.FilterFactories.stacking;
import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Every token filter of the module by its official name. {@code stop}, {@code shingle} and {@code hunspell} are in the server's core. */
final class TokenFilters {

    private TokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> table() {
        Map<String, AnalysisProvider<TokenFilterFactory>> table = new TreeMap<>();

        // One token in, one token out: usable in normalizers.
        table.put("arabic_normalization", normalizing(options -> ArabicNormalizationFilter::new));
        table.put("asciifolding", normalizing(options -> ASCIIFoldingFilter::new));
        table.put("bengali_normalization", normalizing(options -> BengaliNormalizationFilter::new));
        table.put("cjk_width", normalizing(options -> CJKWidthFilter::new));
        table.put("decimal_digit", normalizing(options -> DecimalDigitFilter::new));
        table.put("elision", requiresAnalysisSettings(normalizing(TokenFilters::elision, "articles", "articles_case")));
        table.put("hindi_normalization", normalizing(options -> HindiNormalizationFilter::new));
        table.put("indic_normalization", normalizing(options -> IndicNormalizationFilter::new));
        table.put("lowercase", normalizing(options -> LowerCaseFilter::new));
        table.put("persian_normalization", normalizing(options -> PersianNormalizationFilter::new));

        table.put("arabic_stem", plain(options -> ArabicStemFilter::new));
        table.put("remove_duplicates", plain(options -> RemoveDuplicatesTokenFilter::new));
        table.put("unique", plain(options -> TokenFilters::unique));
        table.put("stemmer", requiresAnalysisSettings(plain(TokenFilters::stemmer, "language")));

        table.put("cjk_bigram", stacking(options -> CJKBigramFilter::new));
        table.put("pattern_capture", requiresAnalysisSettings(stacking(TokenFilters::patternCapture, "patterns", "preserve_original")));
        return table;
    }

    /** Each term once, wherever it stands. */
    private static TokenStream unique(TokenStream tokens) {
        return new FilteringTokenFilter(tokens) {
            private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
            private final CharArraySet seen = new CharArraySet(8, false);

            @Override
            protected boolean accept() {
                return seen.add(term.toString());
            }

            @Override
            public void reset() throws IOException {
                super.reset();
                seen.clear();
            }
        };
    }

    private static UnaryOperator<TokenStream> elision(Options options) {
        CharArraySet articles = Analysis.parseArticles(options.environment(), options.settings());
        if (articles == null) {
            throw options.invalid("requires [articles] to be configured");
        }
        return tokens -> new ElisionFilter(tokens, articles);
    }

    private static UnaryOperator<TokenStream> stemmer(Options options) {
        String language = options.settings().get("language", "");
        return switch (language) {
            case "porter2" -> tokens -> new SnowballFilter(tokens, new EnglishStemmer());
            case "possessive_english" -> EnglishPossessiveFilter::new;
            default -> throw options.unknown("stemmer language [" + language + "]", "TokenFilters.java");
        };
    }

    private static UnaryOperator<TokenStream> patternCapture(Options options) {
        List<String> expressions = options.settings().getAsList("patterns", null);
        if (expressions == null) {
            throw options.invalid("requires [patterns] to be configured");
        }
        Pattern[] patterns = expressions.stream().map(Pattern::compile).toArray(Pattern[]::new);
        boolean preserveOriginal = options.settings().getAsBoolean("preserve_original", true);
        return tokens -> new PatternCaptureGroupTokenFilter(tokens, preserveOriginal, patterns);
    }
}
