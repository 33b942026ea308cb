package org.orbitcheck.report;

import java.util.List;
import java.util.Optional;

/** Greek letters as LaTeX commands. */
final class Greek {
    private static final List<String> SMALL = List.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
            "lambda", "mu", "nu", "xi", "o", "pi", "rho", "varsigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega");
    private static final List<String> LATIN_CAPITALS = List.of("A", "B", "E", "Z", "H", "I", "K", "M", "N", "O", "P", "T", "X");

    private Greek() {
    }

    static Optional<String> command(int c) {
        if (c >= 'α' && c <= 'ω') {
            String name = SMALL.get(c - 'α');
            return Optional.of(name.equals("o") ? "o" : "\\" + name + " ");
        }
        if (c >= 'Α' && c <= 'Ω') {
            int place = c - 'Α';
            String name = SMALL.get(place);
            String capital = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
            return Optional.of(latin(c).orElse("\\" + capital + " "));
        }
        return Optional.empty();
    }

    /** The capitals that look like Latin ones have no command. */
    private static Optional<String> latin(int c) {
        int place = List.of((int) 'Α', (int) 'Β', (int) 'Ε', (int) 'Ζ', (int) 'Η', (int) 'Ι', (int) 'Κ', (int) 'Μ', (int) 'Ν', (int) 'Ο', (int) 'Ρ',
                (int) 'Τ', (int) 'Χ').indexOf(c);
        return place < 0 ? Optional.empty() : Optional.of(LATIN_CAPITALS.get(place));
    }
}
