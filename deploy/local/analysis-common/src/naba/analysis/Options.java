package naba.analysis;

import java.util.Set;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;

/** What an index's settings say about one component, refused with a clear message where it cannot be done here. */
record Options(String name, Settings settings, Environment environment) {

    /** @throws IllegalArgumentException for an option that is none of {@code known}, which would else be passed over in silence */
    static Options of(String name, Settings settings, Environment environment, String... known) {
        Options options = new Options(name, settings, environment);
        Set<String> keys = Set.of(known);
        // Used by its name alone, a component is given the settings of the whole index.
        boolean isDefined = settings.hasValue("type");
        for (String key : settings.names()) {
            if (isDefined && !key.equals("type") && !keys.contains(key)) {
                throw options.unknown("option [" + key + "]", "TokenFilters.java or CharFilters.java");
            }
        }
        return options;
    }

    IllegalArgumentException invalid(String what) {
        return new IllegalArgumentException("analysis component [" + name + "] " + what);
    }

    /** What the official image may have and this module leaves out. */
    IllegalArgumentException unknown(String what, String file) {
        return invalid("has the " + what + ", which the local server does not know; add it to deploy/local/analysis-common, " + file);
    }
}
