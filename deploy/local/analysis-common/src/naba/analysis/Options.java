package naba.analysis;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;

/** What an index's settings say about one component, read with the official defaults and refused with a clear message. */
record Options(String name, Settings settings, Environment environment, IndexSettings index) {

    String text(String key, String otherwise) {
        return settings.get(key, otherwise);
    }

    String required(String key) {
        String value = settings.get(key);
        if (value == null) {
            throw invalid("requires [" + key + "] to be configured");
        }
        return value;
    }

    int number(String key, int otherwise) {
        return settings.getAsInt(key, otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return settings.getAsBoolean(key, otherwise);
    }

    char character(String key, char otherwise) {
        String value = settings.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value.length() != 1) {
            throw invalid("[" + key + "] must be exactly one character, got [" + value + "]");
        }
        return value.charAt(0);
    }

    Pattern pattern(String otherwise) {
        String expression = otherwise == null ? required("pattern") : text("pattern", otherwise);
        return Regex.compile(expression, settings.get("flags"));
    }

    /** The lines of {@code key} or of the file that {@code key_path} names. */
    List<String> lines(String key) {
        List<String> lines = Analysis.getWordList(environment, settings, key);
        if (lines == null) {
            throw invalid("requires either [" + key + "] or [" + key + "_path] to be configured");
        }
        return lines;
    }

    /** The words of {@code key} (or its file), or null when there are none. */
    CharArraySet words(String key, boolean ignoreCase) {
        List<String> words = Analysis.getWordList(environment, settings, key);
        return words == null ? null : new CharArraySet(words, ignoreCase);
    }

    /** The sizes of n-grams; an index limits how far apart they may be. */
    Grams grams(boolean limited) {
        Grams grams = new Grams(number("min_gram", 1), number("max_gram", 2));
        if (limited && grams.longest() - grams.shortest() > index.getMaxNgramDiff()) {
            throw invalid(
                "the difference between max_gram and min_gram must be at most [" + index.getMaxNgramDiff() + "], set by ["
                    + IndexSettings.MAX_NGRAM_DIFF_SETTING.getKey() + "]"
            );
        }
        return grams;
    }

    IllegalArgumentException invalid(String what) {
        return new IllegalArgumentException("analysis component [" + name + "] " + what);
    }

    record Grams(int shortest, int longest) {}
}
