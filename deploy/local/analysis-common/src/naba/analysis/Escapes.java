package naba.analysis;

/** The escapes that rules may hold: those of Java's strings, so that a rule can name a space or an invisible character. */
final class Escapes {

    private Escapes() {}

    /** Replaces each escape by its character; a backslash before any other character stands for that character. */
    static String resolve(String text) {
        StringBuilder resolved = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character != '\\') {
                resolved.append(character);
            } else if (i + 1 == text.length()) {
                throw new IllegalArgumentException("Invalid escaped char in [" + text + "]");
            } else if (text.charAt(i + 1) == 'u') {
                if (i + 6 > text.length()) {
                    throw new IllegalArgumentException("Invalid escaped char in [" + text + "]");
                }
                resolved.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                resolved.append(control(text.charAt(++i)));
            }
        }
        return resolved.toString();
    }

    private static char control(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> letter;
        };
    }
}
