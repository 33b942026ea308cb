package org.orbitcheck.engine.enumeration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** A set of functions labels * space -> values: a function is an array, one label after the other. */
final class FunctionLayout {
    /** Sets of more functions than this, counted over nested quantifiers, are not listed. */
    static final double MOST_FUNCTIONS = 1_000_000;
    private final Context context;
    private final Term.Functions functions;
    private final List<String> labels;
    private int[] placeOf = new int[0];
    private int[] elements = new int[0];

    FunctionLayout(Context context, Term.Functions functions) {
        this.context = context;
        this.functions = functions;
        this.labels = functions.labels().orElse(List.of(""));
    }

    private void list() {
        if (elements.length == 0) {
            elements = context.pool.parts(context.spaces.elements(functions.space()));
            placeOf = new int[context.pool.size()];
            for (int i = 0; i < elements.length; i++) {
                placeOf[elements[i]] = i + 1;
            }
        }
    }

    /** The values a function may take, ascending; throws OutOfReach when there are infinitely many. */
    Num[] values() {
        if (functions.codomain() instanceof Term.Codomain.Finite finite) {
            return finite.values().stream().map(Num::of).distinct().sorted().toArray(Num[]::new);
        }
        throw new OutOfReach("there are infinitely many functions");
    }

    int length() {
        list();
        return labels.size() * elements.length;
    }

    /** How many functions there are. */
    double count() {
        return Math.pow(values().length, length());
    }

    int labelPlace(String label) {
        return labels.indexOf(label);
    }

    /** The place of a value in the array; throws Undefined for a parameter outside the space. */
    int place(int labelPlace, int element) {
        int place = element < placeOf.length ? placeOf[element] : 0;
        if (place == 0 || labelPlace < 0) {
            throw new Undefined("a function is applied outside its space");
        }
        return labelPlace * elements.length + place - 1;
    }

    Value.Table table(Num[] function) {
        Map<Value.Key, ExactReal> values = new HashMap<>();
        for (int l = 0; l < labels.size(); l++) {
            Optional<String> label = functions.labels().isPresent() ? Optional.of(labels.get(l)) : Optional.empty();
            for (int i = 0; i < elements.length; i++) {
                values.put(new Value.Key(label, context.pool.value(elements[i])),
                        function[l * elements.length + i].exact());
            }
        }
        return new Value.Table(values);
    }

    /** Shows functions one after the other, the smallest values first, until one is taken. */
    boolean forEach(Ticker ticker, java.util.function.Predicate<Num[]> taken) {
        Num[] values = values();
        int[] digits = new int[length()];
        Num[] function = new Num[digits.length];
        Arrays.fill(function, values[0]);
        while (true) {
            ticker.tick();
            if (taken.test(function)) {
                return true;
            }
            int i = digits.length - 1;
            while (i >= 0 && digits[i] == values.length - 1) {
                digits[i] = 0;
                function[i--] = values[0];
            }
            if (i < 0) {
                return false;
            }
            function[i] = values[++digits[i]];
        }
    }
}
