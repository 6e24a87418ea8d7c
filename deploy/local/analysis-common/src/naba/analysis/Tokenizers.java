package naba.analysis;

import java.util.Map;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Tokenizers that the server's core lacks: the index in which Elasticsearch keeps users and API keys needs this one. */
final class Tokenizers {

    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> table() {
        return Map.of("uax_url_email", (index, environment, name, settings) -> {
            Options.of(name, settings, environment);
            return TokenizerFactory.newFactory(name, UAX29URLEmailTokenizer::new);
        });
    }
}
