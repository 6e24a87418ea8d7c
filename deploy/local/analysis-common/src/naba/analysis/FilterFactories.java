package naba.analysis;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The three kinds of token filter, each made from a function that reads the {@code known} options and gives the wrapping of a token stream. */
final class FilterFactories {

    private FilterFactories() {}

    /** A filter for analyzers. */
    static AnalysisProvider<TokenFilterFactory> plain(Function<Options, UnaryOperator<TokenStream>> reader, String... known) {
        return (index, environment, name, settings) ->
            new Plain(name, reader.apply(Options.of(name, settings, environment, known)));
    }

    /** A filter that keeps one token one token, so that a normalizer of a keyword field may use it too. */
    static AnalysisProvider<TokenFilterFactory> normalizing(Function<Options, UnaryOperator<TokenStream>> reader, String... known) {
        return (index, environment, name, settings) ->
            new Normalizing(name, reader.apply(Options.of(name, settings, environment, known)));
    }

    /** A filter that puts several tokens in one place, which rules of a synonym filter behind it cannot be written in. */
    static AnalysisProvider<TokenFilterFactory> stacking(Function<Options, UnaryOperator<TokenStream>> reader, String... known) {
        return (index, environment, name, settings) ->
            new Stacking(name, reader.apply(Options.of(name, settings, environment, known)));
    }

    private static class Plain extends AbstractTokenFilterFactory {
        private final UnaryOperator<TokenStream> filter;

        Plain(String name, UnaryOperator<TokenStream> filter) {
            super(name);
            this.filter = filter;
        }

        @Override
        public TokenStream create(TokenStream tokens) {
            return filter.apply(tokens);
        }
    }

    private static final class Normalizing extends Plain implements NormalizingTokenFilterFactory {
        Normalizing(String name, UnaryOperator<TokenStream> filter) {
            super(name, filter);
        }
    }

    private static final class Stacking extends Plain {
        Stacking(String name, UnaryOperator<TokenStream> filter) {
            super(name, filter);
        }

        @Override
        public boolean breaksFastVectorHighlighter() {
            return true;
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            throw new IllegalArgumentException("Token filter [" + name() + "] cannot be used to parse synonyms");
        }
    }
}
