package org.orbitcheck.refutation;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words with which a parenthesis in a proof may begin: the rules of propositional resolution, equality and linear
 * arithmetic, and the operators of the terms that they speak of. A proof with any other word is not looked at.
 */
final class Calculus {
    private static final Set<String> RULES = Set.of("assume", "res", "true+", "false-", "not+", "not-", "or+", "or-", "and+",
            "and-", "=>+", "=>-", "=+1", "=+2", "=-1", "=-2", "=+", "=-", "ite1", "ite2", "refl", "symm", "trans", "cong",
            "expand", ">def", ">=def", "trichotomy", "total", "farkas", "poly+", "poly*", "-def", "/def");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "=>", "=", "ite", "<", "<=", ">", ">=", "+", "-",
            "*", "/");
    private static final Set<String> BINDERS = Set.of("let", "let-proof");
    private static final Pattern HEAD = Pattern.compile("\\(\\s*([^\\s()]*)");
    private static final Pattern LOCAL = Pattern.compile("\\.cse\\d+");
    private static final Pattern FOREIGN = Pattern.compile("[^-+*/=<>.~!_A-Za-z0-9()\\s]");

    private Calculus() {
    }

    /** What in the proof is not of the calculus; empty where all of it is. */
    static Optional<String> foreign(String proof) {
        Matcher character = FOREIGN.matcher(proof);
        if (character.find()) {
            return Optional.of("the proof has the character '" + character.group() + "'");
        }
        Matcher head = HEAD.matcher(proof);
        while (head.find()) {
            String word = head.group(1);
            if (!word.isEmpty() && !RULES.contains(word) && !OPERATORS.contains(word) && !BINDERS.contains(word)
                    && !LOCAL.matcher(word).matches()) {
                return Optional.of("the proof uses '" + word + "', which is no rule of the calculus");
            }
        }
        return Optional.empty();
    }
}
