package naba.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.synonym.WordnetSynonymParser;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.AnalysisMode;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/** {@code synonym} and {@code synonym_graph}: the rules are analysed by the part of the chain that stands before the filter. */
final class Synonyms extends AbstractTokenFilterFactory {
    private final Options options;
    private final BiFunction<TokenStream, SynonymMap, TokenStream> filter;
    private final AnalysisMode mode;

    private Synonyms(Options options, BiFunction<TokenStream, SynonymMap, TokenStream> filter) {
        super(options.name());
        this.options = options;
        this.filter = filter;
        this.mode = options.flag("updateable", false) ? AnalysisMode.SEARCH_TIME : AnalysisMode.ALL;
        if (options.settings().hasValue("synonyms_set")) {
            throw options.invalid("uses [synonyms_set]; the synonyms API is not part of this server, use [synonyms]");
        }
    }

    @SuppressWarnings("deprecation") // what the official filter of this name uses; the graph one gives other positions
    static TokenFilterFactory flat(IndexSettings index, Environment environment, String name, Settings settings) {
        return new Synonyms(
            new Options(name, settings, environment, index),
            (tokens, map) -> new org.apache.lucene.analysis.synonym.SynonymFilter(tokens, map, false)
        );
    }

    static TokenFilterFactory graph(IndexSettings index, Environment environment, String name, Settings settings) {
        return new Synonyms(
            new Options(name, settings, environment, index),
            (tokens, map) -> new SynonymGraphFilter(tokens, map, false)
        );
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        throw new IllegalStateException("the filter is made for a chain first");
    }

    @Override
    public AnalysisMode getAnalysisMode() {
        return mode;
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
        IndexCreationContext context,
        TokenizerFactory tokenizer,
        List<CharFilterFactory> charFilters,
        List<TokenFilterFactory> filtersBefore,
        Function<String, TokenFilterFactory> allFilters
    ) {
        SynonymMap map = parse(
            new CustomAnalyzer(
                tokenizer,
                charFilters.toArray(CharFilterFactory[]::new),
                filtersBefore.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new)
            )
        );
        return new AbstractTokenFilterFactory(name()) {
            @Override
            public TokenStream create(TokenStream tokens) {
                return map.fst == null ? tokens : filter.apply(tokens, map);
            }

            @Override
            public TokenFilterFactory getSynonymFilter() {
                return IDENTITY_FILTER; // rules of a later synonym filter are not rewritten by this one
            }

            @Override
            public AnalysisMode getAnalysisMode() {
                return mode;
            }
        };
    }

    private SynonymMap parse(Analyzer analyzer) {
        boolean expand = options.flag("expand", true);
        boolean lenient = options.flag("lenient", mode == AnalysisMode.SEARCH_TIME);
        SynonymMap.Parser parser = "wordnet".equalsIgnoreCase(options.text("format", ""))
            ? new LenientWordnet(expand, lenient, analyzer)
            : new LenientSolr(expand, lenient, analyzer);
        try (Reader rules = new StringReader(String.join("\n", options.lines("synonyms")))) {
            parser.parse(rules);
            return parser.build();
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException("failed to build synonyms from [" + name() + "]: " + e.getMessage(), e);
        }
    }

    /** Analyses one side of a rule; a lenient filter takes a side that cannot be analysed for an empty one. */
    private interface Side {
        CharsRef analyze() throws IOException;

        static CharsRef read(Side side, boolean lenient, CharsRefBuilder reuse) throws IOException {
            try {
                return side.analyze();
            } catch (IllegalArgumentException e) {
                if (lenient) {
                    reuse.clear();
                    return reuse.get();
                }
                throw e;
            }
        }

        static boolean isUsable(boolean lenient, CharsRef input, CharsRef output) {
            return !lenient || (input.length > 0 && output.length > 0);
        }
    }

    private static final class LenientSolr extends SolrSynonymParser {
        private final boolean lenient;

        LenientSolr(boolean expand, boolean lenient, Analyzer analyzer) {
            super(true, expand, analyzer);
            this.lenient = lenient;
        }

        @Override
        public void add(CharsRef input, CharsRef output, boolean includeOriginal) {
            if (Side.isUsable(lenient, input, output)) {
                super.add(input, output, includeOriginal);
            }
        }

        @Override
        public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
            return Side.read(() -> super.analyze(text, reuse), lenient, reuse);
        }
    }

    private static final class LenientWordnet extends WordnetSynonymParser {
        private final boolean lenient;

        LenientWordnet(boolean expand, boolean lenient, Analyzer analyzer) {
            super(true, expand, analyzer);
            this.lenient = lenient;
        }

        @Override
        public void add(CharsRef input, CharsRef output, boolean includeOriginal) {
            if (Side.isUsable(lenient, input, output)) {
                super.add(input, output, includeOriginal);
            }
        }

        @Override
        public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
            return Side.read(() -> super.analyze(text, reuse), lenient, reuse);
        }
    }
}
