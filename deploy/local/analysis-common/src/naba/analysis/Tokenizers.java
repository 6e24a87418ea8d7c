package naba.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.classic.ClassicTokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.path.PathHierarchyTokenizer;
import org.apache.lucene.analysis.path.ReversePathHierarchyTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

final class Tokenizers {

    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> table() {
        Map<String, AnalysisProvider<TokenizerFactory>> table = new TreeMap<>();
        put(table, "classic", options -> classic(options.number("max_token_length", StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH)));
        put(table, "edge_ngram", Tokenizers::edgeNgram);
        put(table, "keyword", options -> keyword(options.number("buffer_size", KeywordTokenizer.DEFAULT_BUFFER_SIZE)));
        put(table, "letter", options -> LetterTokenizer::new);
        put(table, "ngram", Tokenizers::ngram);
        put(table, "path_hierarchy", Tokenizers::pathHierarchy);
        put(table, "pattern", Tokenizers::pattern);
        put(table, "thai", options -> ThaiTokenizer::new);
        put(table, "uax_url_email", options -> urlEmail(options.number("max_token_length", StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH)));
        put(table, "whitespace", options -> whitespace(options.number("max_token_length", WhitespaceTokenizer.DEFAULT_MAX_WORD_LEN)));
        return table;
    }

    private static void put(
        Map<String, AnalysisProvider<TokenizerFactory>> table,
        String type,
        Function<Options, Supplier<Tokenizer>> reader
    ) {
        table.put(type, (index, environment, name, settings) ->
            TokenizerFactory.newFactory(name, reader.apply(new Options(name, settings, environment, index))));
    }

    private static Supplier<Tokenizer> keyword(int bufferSize) {
        return () -> new KeywordTokenizer(bufferSize);
    }

    private static Supplier<Tokenizer> whitespace(int longest) {
        return () -> new WhitespaceTokenizer(Tokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, longest);
    }

    private static Supplier<Tokenizer> classic(int longest) {
        return () -> {
            ClassicTokenizer tokenizer = new ClassicTokenizer();
            tokenizer.setMaxTokenLength(longest);
            return tokenizer;
        };
    }

    private static Supplier<Tokenizer> urlEmail(int longest) {
        return () -> {
            UAX29URLEmailTokenizer tokenizer = new UAX29URLEmailTokenizer();
            tokenizer.setMaxTokenLength(longest);
            return tokenizer;
        };
    }

    private static Supplier<Tokenizer> pattern(Options options) {
        Pattern pattern = options.pattern("\\W+");
        int group = options.number("group", -1);
        return () -> new PatternTokenizer(pattern, group);
    }

    private static Supplier<Tokenizer> pathHierarchy(Options options) {
        char delimiter = options.character("delimiter", PathHierarchyTokenizer.DEFAULT_DELIMITER);
        char replacement = options.character("replacement", delimiter);
        int skip = options.number("skip", PathHierarchyTokenizer.DEFAULT_SKIP);
        int bufferSize = options.number("buffer_size", 1024);
        return options.flag("reverse", false)
            ? () -> new ReversePathHierarchyTokenizer(bufferSize, delimiter, replacement, skip)
            : () -> new PathHierarchyTokenizer(bufferSize, delimiter, replacement, skip);
    }

    private static Supplier<Tokenizer> ngram(Options options) {
        Options.Grams grams = options.grams(true);
        IntPredicate part = tokenCharacters(options);
        return () -> new NGramTokenizer(grams.shortest(), grams.longest()) {
            @Override
            protected boolean isTokenChar(int character) {
                return part.test(character);
            }
        };
    }

    private static Supplier<Tokenizer> edgeNgram(Options options) {
        Options.Grams grams = options.grams(false);
        IntPredicate part = tokenCharacters(options);
        return () -> new EdgeNGramTokenizer(grams.shortest(), grams.longest()) {
            @Override
            protected boolean isTokenChar(int character) {
                return part.test(character);
            }
        };
    }

    private static IntPredicate tokenCharacters(Options options) {
        List<String> classes = options.settings().getAsList("token_chars");
        IntPredicate any = character -> false;
        for (String name : classes) {
            any = any.or(characterClass(name.toLowerCase(Locale.ROOT).trim(), options));
        }
        return classes.isEmpty() ? character -> true : any;
    }

    private static IntPredicate characterClass(String name, Options options) {
        return switch (name) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation" -> character -> ofType(character, PUNCTUATION);
            case "symbol" -> character -> ofType(character, SYMBOLS);
            case "custom" -> {
                String custom = options.required("custom_token_chars");
                yield character -> custom.indexOf(character) >= 0;
            }
            default -> throw options.invalid(
                "has an unknown token type [" + name + "], must be one of [letter, digit, whitespace, punctuation, symbol, custom]"
            );
        };
    }

    private static final List<Byte> PUNCTUATION = List.of(
        Character.START_PUNCTUATION,
        Character.END_PUNCTUATION,
        Character.OTHER_PUNCTUATION,
        Character.CONNECTOR_PUNCTUATION,
        Character.DASH_PUNCTUATION,
        Character.INITIAL_QUOTE_PUNCTUATION,
        Character.FINAL_QUOTE_PUNCTUATION
    );

    private static final List<Byte> SYMBOLS = List.of(
        Character.CURRENCY_SYMBOL,
        Character.MATH_SYMBOL,
        Character.OTHER_SYMBOL
    );

    private static boolean ofType(int character, List<Byte> types) {
        return types.contains((byte) Character.getType(character));
    }
}
