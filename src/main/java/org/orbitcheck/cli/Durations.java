package org.orbitcheck.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** Times on the command line, in milliseconds: 500ms, 60s, 2m, 1h; a bare number is in seconds. */
final class Durations implements CommandLine.ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h|)");

    @Override
    public Long convert(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new CommandLine.TypeConversionException("'" + text + "' is not a time such as 500ms, 60s or 2m");
        }
        long number = Long.parseLong(matcher.group(1));
        switch (matcher.group(2)) {
            case "ms":
                return number;
            case "m":
                return number * 60_000;
            case "h":
                return number * 3_600_000;
            default:
                return number * 1000;
        }
    }
}
