package naba.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.Reader;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

final class CharFilters {

    private CharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> table() {
        return Map.of(
            "html_strip", (index, environment, name, settings) -> plain(name, htmlStrip(new Options(name, settings, environment, index))),
            "mapping", requiresAnalysisSettings((index, environment, name, settings) ->
                normalizing(name, mapping(new Options(name, settings, environment, index)))),
            "pattern_replace", requiresAnalysisSettings((index, environment, name, settings) ->
                normalizing(name, patternReplace(new Options(name, settings, environment, index))))
        );
    }

    private static UnaryOperator<Reader> htmlStrip(Options options) {
        Set<String> kept = Set.copyOf(options.settings().getAsList("escaped_tags"));
        return reader -> new HTMLStripCharFilter(reader, kept);
    }

    private static UnaryOperator<Reader> patternReplace(Options options) {
        Pattern pattern = options.pattern(null);
        String replacement = options.text("replacement", "");
        return reader -> new PatternReplaceCharFilter(pattern, replacement, reader);
    }

    private static UnaryOperator<Reader> mapping(Options options) {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (String rule : options.lines("mappings")) {
            int arrow = rule.lastIndexOf("=>");
            if (arrow < 0) {
                throw options.invalid("has an invalid mapping rule [" + rule + "]: [=>] is missing");
            }
            map.add(Escapes.resolve(rule.substring(0, arrow).trim()), Escapes.resolve(rule.substring(arrow + 2).trim()));
        }
        NormalizeCharMap built = map.build();
        return reader -> new MappingCharFilter(built, reader);
    }

    private static CharFilterFactory plain(String name, UnaryOperator<Reader> filter) {
        return new CharFilterFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Reader create(Reader reader) {
                return filter.apply(reader);
            }
        };
    }

    private static CharFilterFactory normalizing(String name, UnaryOperator<Reader> filter) {
        return new NormalizingCharFilterFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Reader create(Reader reader) {
                return filter.apply(reader);
            }
        };
    }
}
