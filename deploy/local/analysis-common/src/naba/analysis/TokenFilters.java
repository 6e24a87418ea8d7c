package naba.analysis;

import static naba.analysis.FilterFactories.normalizing;
import static naba.analysis.FilterFactories.plain;
import static naba.analysis.FilterFactories.stacking;
import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.br.BrazilianStemFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.classic.ClassicFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.de.GermanStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Every token filter of the module by its official name. {@code stop}, {@code shingle} and {@code hunspell} are in the server's core. */
final class TokenFilters {

    private TokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> table() {
        Map<String, AnalysisProvider<TokenFilterFactory>> table = new TreeMap<>();

        // One token in, one token out: usable in normalizers.
        table.put("arabic_normalization", normalizing(options -> ArabicNormalizationFilter::new));
        table.put("asciifolding", AsciiFolding::new);
        table.put("bengali_normalization", normalizing(options -> BengaliNormalizationFilter::new));
        table.put("cjk_width", normalizing(options -> CJKWidthFilter::new));
        table.put("decimal_digit", normalizing(options -> DecimalDigitFilter::new));
        table.put("elision", requiresAnalysisSettings(normalizing(ConfiguredFilters::elision)));
        table.put("german_normalization", normalizing(options -> GermanNormalizationFilter::new));
        table.put("hindi_normalization", normalizing(options -> HindiNormalizationFilter::new));
        table.put("indic_normalization", normalizing(options -> IndicNormalizationFilter::new));
        table.put("lowercase", normalizing(ConfiguredFilters::lowercase));
        table.put("pattern_replace", requiresAnalysisSettings(normalizing(ConfiguredFilters::patternReplace)));
        table.put("persian_normalization", normalizing(options -> PersianNormalizationFilter::new));
        table.put("scandinavian_folding", normalizing(options -> ScandinavianFoldingFilter::new));
        table.put("scandinavian_normalization", normalizing(options -> ScandinavianNormalizationFilter::new));
        table.put("serbian_normalization", normalizing(options -> SerbianNormalizationFilter::new));
        table.put("sorani_normalization", normalizing(options -> SoraniNormalizationFilter::new));
        table.put("trim", normalizing(options -> TrimFilter::new));
        table.put("uppercase", normalizing(options -> UpperCaseFilter::new));

        table.put("apostrophe", plain(options -> ApostropheFilter::new));
        table.put("arabic_stem", plain(options -> ArabicStemFilter::new));
        table.put("brazilian_stem", plain(options -> BrazilianStemFilter::new));
        table.put("classic", plain(options -> ClassicFilter::new));
        table.put("czech_stem", plain(options -> CzechStemFilter::new));
        table.put("german_stem", plain(options -> GermanStemFilter::new));
        table.put("keep", requiresAnalysisSettings(plain(ConfiguredFilters::keep)));
        table.put("keyword_marker", requiresAnalysisSettings(plain(ConfiguredFilters::keywordMarker)));
        table.put("kstem", plain(options -> KStemFilter::new));
        table.put("length", plain(ConfiguredFilters::length));
        table.put("limit", plain(ConfiguredFilters::limit));
        table.put("min_hash", plain(ConfiguredFilters::minHash));
        table.put("persian_stem", plain(options -> PersianStemFilter::new));
        table.put("porter_stem", plain(options -> PorterStemFilter::new));
        table.put("remove_duplicates", plain(options -> RemoveDuplicatesTokenFilter::new));
        table.put("reverse", plain(options -> ReverseStringFilter::new));
        table.put("snowball", plain(ConfiguredFilters::snowball));
        table.put("stemmer", plain(Stemmers::stemmer));
        table.put("stemmer_override", requiresAnalysisSettings(plain(ConfiguredFilters::stemmerOverride)));
        table.put("truncate", requiresAnalysisSettings(plain(ConfiguredFilters::truncate)));
        table.put("unique", plain(ConfiguredFilters::unique));

        table.put("cjk_bigram", stacking(ConfiguredFilters::cjkBigram));
        table.put("edge_ngram", stacking(ConfiguredFilters::edgeNgram));
        table.put("fingerprint", stacking(ConfiguredFilters::fingerprint));
        table.put("flatten_graph", stacking(options -> FlattenGraphFilter::new));
        table.put("ngram", stacking(ConfiguredFilters::ngram));
        table.put("pattern_capture", requiresAnalysisSettings(stacking(ConfiguredFilters::patternCapture)));
        table.put("word_delimiter_graph", stacking(WordDelimiter::graph));

        table.put("synonym", requiresAnalysisSettings(Synonyms::flat));
        table.put("synonym_graph", requiresAnalysisSettings(Synonyms::graph));
        return table;
    }

    /** Filters that, named without a definition, behave unlike their defaults or have no definition at all. */
    static List<PreConfiguredTokenFilter> usableByNameAlone() {
        return List.of(
            PreConfiguredTokenFilter.singleton("edge_ngram", false, false, tokens -> new EdgeNGramTokenFilter(tokens, 1)),
            PreConfiguredTokenFilter.singleton("elision", true, tokens -> new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES)),
            PreConfiguredTokenFilter.singleton("keyword_repeat", false, false, KeywordRepeatFilter::new),
            PreConfiguredTokenFilter.singleton("truncate", false, tokens -> new TruncateTokenFilter(tokens, 10))
        );
    }
}
