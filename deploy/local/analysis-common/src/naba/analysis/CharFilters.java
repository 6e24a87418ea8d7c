package naba.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Every character filter of the module by its official name. */
final class CharFilters {

    private CharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> table() {
        return Map.of("mapping", requiresAnalysisSettings((index, environment, name, settings) ->
            new Mapping(name, rules(Options.of(name, settings, environment, "mappings")))));
    }

    private static NormalizeCharMap rules(Options options) {
        List<String> rules = options.settings().getAsList("mappings", null);
        if (rules == null) {
            throw options.invalid("requires [mappings] to be configured");
        }
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (String rule : rules) {
            int arrow = rule.lastIndexOf("=>");
            if (arrow < 0) {
                throw options.invalid("has an invalid mapping rule [" + rule + "]: [=>] is missing");
            }
            map.add(Escapes.resolve(rule.substring(0, arrow).trim()), Escapes.resolve(rule.substring(arrow + 2).trim()));
        }
        return map.build();
    }

    private record Mapping(String name, NormalizeCharMap rules) implements NormalizingCharFilterFactory {
        @Override
        public Reader create(Reader reader) {
            return new MappingCharFilter(rules, reader);
        }
    }
}
