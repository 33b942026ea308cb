package org.orbitcheck.sharpen;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Declaration.Clause;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Parser;

/** The text of one lemma (or claim) in a spec, and edits of it. All other claims of the spec are blanked out. */
final class LemmaText {
    private static final int MOST_CHOICES = 6;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w'.])\\d+(?:\\.\\d+)?(?:/\\d+)?(?![\\w'.])");
    private static final Pattern DEFAULT = Pattern.compile("\\bby\\s+[\\p{L}_][\\w']*(?![\\w'\\[])");
    private static final Pattern CHOSEN = Pattern.compile("(\\w+) = (-?\\d+(?:/\\d+)?)(?=, |$)");
    private final SourceFile file;
    private final Map<String, String> chosen;
    private final List<Part> parts;

    private LemmaText(SourceFile file, Map<String, String> chosen, List<Part> parts) {
        this.file = file;
        this.chosen = chosen;
        this.parts = parts;
    }

    /** What a clause is for. */
    enum Kind {
        CHOICE, ASSUME, SHOW
    }

    /** An assumption, a conclusion, or the set from which a number is chosen. */
    record Part(Span span, Kind kind, String name) {
        /** Its text in one line. */
        String text() {
            String text = span.text().replaceAll("\\s+", " ");
            return kind == Kind.CHOICE ? "every " + name : kind == Kind.ASSUME ? "assume " + text : "show " + text;
        }
    }

    /** A number in a part; {@code inserted} where the text leaves it out and means 1. */
    record Literal(Part part, int start, int end, BigFraction value, boolean inserted) {
    }

    /** The lemma with each choice of its numbers fixed in turn: at most some of them. */
    static List<LemmaText> of(SourceFile file, Claim claim) {
        SourceFile alone = alone(file, claim.name());
        Set<Map<String, String>> chosen = new LinkedHashSet<>();
        for (Claim.Case one : claim.cases()) {
            Map<String, String> numbers = new LinkedHashMap<>();
            Matcher matcher = CHOSEN.matcher(one.choice());
            while (matcher.find()) {
                numbers.put(matcher.group(1), matcher.group(2));
            }
            chosen.add(numbers);
        }
        return chosen.stream().limit(MOST_CHOICES).map(numbers -> fixed(alone, claim.name(), numbers)).toList();
    }

    private static Declaration declaration(SourceFile file, String name) {
        return Parser.parse(file).spec().declarations().stream().filter(d -> isNamed(d, name)).findFirst().orElseThrow();
    }

    private static boolean isNamed(Declaration declaration, String name) {
        return declaration instanceof Declaration.Lemma lemma && lemma.name().name().equals(name)
                || declaration instanceof Declaration.Claim claim && claim.name().name().equals(name);
    }

    private static SourceFile alone(SourceFile file, String name) {
        StringBuilder text = new StringBuilder(file.text());
        for (Declaration d : Parser.parse(file).spec().declarations()) {
            boolean other = (d instanceof Declaration.Lemma || d instanceof Declaration.Claim || d instanceof Declaration.Measure) && !isNamed(d, name);
            for (int i = d.span().start(); other && i < Math.min(d.span().end(), text.length()); i++) {
                text.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
            }
        }
        return new SourceFile(file.name(), text.toString());
    }

    private static LemmaText fixed(SourceFile file, String name, Map<String, String> numbers) {
        Declaration declaration = declaration(file, name);
        List<Edit> edits = new ArrayList<>();
        if (declaration instanceof Declaration.Lemma lemma) {
            for (Clause clause : lemma.clauses()) {
                if (clause instanceof Clause.Choice one && numbers.containsKey(one.name().name())) {
                    edits.add(new Edit(one.values().span().start(), one.values().span().end(), "{" + numbers.get(one.name().name()) + "}"));
                }
            }
        }
        SourceFile text = new SourceFile(file.name(), edited(file.text(), edits));
        return new LemmaText(text, numbers, parts(declaration(text, name)).stream()
                .filter(p -> p.kind != Kind.CHOICE || numbers.containsKey(p.name)).toList());
    }

    private static List<Part> parts(Declaration declaration) {
        List<Part> parts = new ArrayList<>();
        if (declaration instanceof Declaration.Claim claim) {
            parts.add(new Part(claim.formula().span(), Kind.SHOW, ""));
        } else if (declaration instanceof Declaration.Lemma lemma) {
            for (Clause clause : lemma.clauses()) {
                if (clause instanceof Clause.Choice one) {
                    parts.add(new Part(one.values().span(), Kind.CHOICE, one.name().name()));
                } else if (clause instanceof Clause.Assume assume) {
                    parts.add(new Part(assume.assumption().span(), Kind.ASSUME, ""));
                } else if (clause instanceof Clause.Show show) {
                    parts.add(new Part(show.conclusion().span(), Kind.SHOW, ""));
                }
            }
        }
        return parts;
    }

    private record Edit(int start, int end, String by) {
    }

    private static String edited(String text, List<Edit> edits) {
        StringBuilder result = new StringBuilder(text);
        edits.stream().sorted((a, b) -> b.start - a.start).forEach(e -> result.replace(e.start, e.end, e.by));
        return result.toString();
    }

    /** The finite choices of numbers that are fixed in this text. */
    String choice() {
        return String.join(", ", chosen.entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList());
    }

    List<Part> assumptions() {
        return parts.stream().filter(p -> p.kind == Kind.ASSUME).toList();
    }

    SourceFile without(Part part) {
        return with(part.span().start(), part.span().end(), "0 = 0");
    }

    /** A weaker form of an assumption, with its text: one of both directions, or the relation that is not strict. */
    Map<String, SourceFile> weaker(Part part) {
        Map<String, SourceFile> weaker = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("\\s(~|>|<)\\s(?=[^~<>=]*\\bby\\b)").matcher(part.span().text());
        while (matcher.find()) {
            List<String> forms = matcher.group(1).equals("~") ? List.of(">=", "<=") : List.of(matcher.group(1) + "=");
            for (String form : forms) {
                int start = part.span().start() + matcher.start(1);
                String text = new StringBuilder(part.span().text()).replace(matcher.start(1), matcher.end(1), form).toString();
                weaker.put(text.replaceAll("\\s+", " "), with(start, start + 1, form));
            }
        }
        return weaker;
    }

    /** The numbers in assumptions and conclusions, also those that the text leaves out. */
    List<Literal> literals() {
        List<Literal> literals = new ArrayList<>();
        for (Part part : parts) {
            int first = part.span().start();
            Matcher numbers = NUMBER.matcher(part.span().text());
            while (numbers.find()) {
                literals.add(new Literal(part, first + numbers.start(), first + numbers.end(), value(numbers.group()), false));
            }
            Matcher defaults = DEFAULT.matcher(part.span().text());
            while (defaults.find()) {
                literals.add(new Literal(part, first + defaults.end(), first + defaults.end(), BigFraction.ONE, true));
            }
        }
        return literals;
    }

    private static BigFraction value(String text) {
        Optional<String> denominator = text.contains("/") ? Optional.of(text.substring(text.indexOf('/') + 1)) : Optional.empty();
        String numerator = denominator.isPresent() ? text.substring(0, text.indexOf('/')) : text;
        BigDecimal decimal = new BigDecimal(numerator);
        BigFraction value = new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
        return denominator.map(d -> value.divide(new BigFraction(new BigInteger(d), BigInteger.ONE))).orElse(value);
    }

    /** The lemma with another number in the place of one of its own. */
    SourceFile with(Literal literal, BigFraction value) {
        String number = value.getDenominator().bitLength() == 1 ? value.getNumerator().toString() : value.getNumerator() + "/" + value.getDenominator();
        return with(literal.start, literal.end, literal.inserted ? "[" + number + "]" : "(" + number + ")");
    }

    private SourceFile with(int start, int end, String by) {
        return new SourceFile(file.name(), edited(file.text(), List.of(new Edit(start, end, by))));
    }
}
