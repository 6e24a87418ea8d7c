package naba.analysis;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.core.StopAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Lucene's ready analyzers; the language ones take {@code stopwords} and {@code stem_exclusion}. */
final class Analyzers {

    private Analyzers() {}

    static Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> table() {
        Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> table = new TreeMap<>();
        table.put("keyword", (index, environment, name, settings) -> provider(name, new KeywordAnalyzer()));
        table.put("simple", (index, environment, name, settings) -> provider(name, new SimpleAnalyzer()));
        table.put("whitespace", (index, environment, name, settings) -> provider(name, new WhitespaceAnalyzer()));
        table.put("stop", (index, environment, name, settings) ->
            provider(name, new StopAnalyzer(Analysis.parseStopWords(environment, settings, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET))));
        table.put("cjk", (index, environment, name, settings) ->
            provider(name, new CJKAnalyzer(Analysis.parseStopWords(environment, settings, CJKAnalyzer.getDefaultStopSet()))));
        language(table, "arabic", ArabicAnalyzer::getDefaultStopSet, ArabicAnalyzer::new);
        language(table, "bulgarian", BulgarianAnalyzer::getDefaultStopSet, BulgarianAnalyzer::new);
        language(table, "danish", DanishAnalyzer::getDefaultStopSet, DanishAnalyzer::new);
        language(table, "dutch", DutchAnalyzer::getDefaultStopSet, DutchAnalyzer::new);
        language(table, "english", EnglishAnalyzer::getDefaultStopSet, EnglishAnalyzer::new);
        language(table, "finnish", FinnishAnalyzer::getDefaultStopSet, FinnishAnalyzer::new);
        language(table, "french", FrenchAnalyzer::getDefaultStopSet, FrenchAnalyzer::new);
        language(table, "german", GermanAnalyzer::getDefaultStopSet, GermanAnalyzer::new);
        language(table, "hindi", HindiAnalyzer::getDefaultStopSet, HindiAnalyzer::new);
        language(table, "hungarian", HungarianAnalyzer::getDefaultStopSet, HungarianAnalyzer::new);
        language(table, "indonesian", IndonesianAnalyzer::getDefaultStopSet, IndonesianAnalyzer::new);
        language(table, "italian", ItalianAnalyzer::getDefaultStopSet, ItalianAnalyzer::new);
        language(table, "norwegian", NorwegianAnalyzer::getDefaultStopSet, NorwegianAnalyzer::new);
        language(table, "persian", PersianAnalyzer::getDefaultStopSet, PersianAnalyzer::new);
        language(table, "portuguese", PortugueseAnalyzer::getDefaultStopSet, PortugueseAnalyzer::new);
        language(table, "romanian", RomanianAnalyzer::getDefaultStopSet, RomanianAnalyzer::new);
        language(table, "russian", RussianAnalyzer::getDefaultStopSet, RussianAnalyzer::new);
        language(table, "sorani", SoraniAnalyzer::getDefaultStopSet, SoraniAnalyzer::new);
        language(table, "spanish", SpanishAnalyzer::getDefaultStopSet, SpanishAnalyzer::new);
        language(table, "swedish", SwedishAnalyzer::getDefaultStopSet, SwedishAnalyzer::new);
        language(table, "turkish", TurkishAnalyzer::getDefaultStopSet, TurkishAnalyzer::new);
        return table;
    }

    /** Makes a language's analyzer from its stop words and the words that are not to be stemmed. */
    private interface LanguageAnalyzer {
        Analyzer make(CharArraySet stopWords, CharArraySet stemExclusion);
    }

    private static void language(
        Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> table,
        String language,
        Supplier<CharArraySet> defaultStopWords,
        LanguageAnalyzer analyzer
    ) {
        table.put(language, (index, environment, name, settings) ->
            provider(name, analyzer.make(
                Analysis.parseStopWords(environment, settings, defaultStopWords.get()),
                Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET)
            )));
    }

    private static AnalyzerProvider<Analyzer> provider(String name, Analyzer analyzer) {
        return new AbstractIndexAnalyzerProvider<>(name) {
            @Override
            public Analyzer get() {
                return analyzer;
            }
        };
    }
}
