package org.orbitcheck.engine.enumeration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/**
 * Makes closures of terms. Every variable has a slot of the {@link Frame}; what loops over sets and depends on one or
 * two interned values only is remembered by these ({@link Memos}).
 */
final class Compiler {
    final Context context;
    private final Map<Integer, Integer> slots = new HashMap<>();
    private final Map<Integer, FunctionLayout> layouts = new HashMap<>();
    private final Frame frame = new Frame();
    private final Memos memos;
    private final TruthCompiler truths;
    private final NumberCompiler numbers;
    private final IdCompiler ids;

    Compiler(Context context) {
        this.context = context;
        this.memos = new Memos(context);
        this.truths = new TruthCompiler(this);
        this.numbers = new NumberCompiler(this);
        this.ids = new IdCompiler(this);
    }

    /** The frame for all code of this compiler; it grows as more is compiled. */
    Frame frame() {
        return frame;
    }

    int slot(Term.Variable variable) {
        Integer slot = slots.get(variable.id());
        if (slot == null) {
            slot = slots.size();
            slots.put(variable.id(), slot);
            frame.ensure(slot + 1);
        }
        return slot;
    }

    /** How the functions that a variable ranges over are laid out in an array. */
    FunctionLayout layout(Term.Variable variable) {
        FunctionLayout layout = layouts.get(variable.id());
        if (layout == null) {
            throw new OutOfReach("the function " + variable.name() + " is not bound to a finite set");
        }
        return layout;
    }

    FunctionLayout bindFunctions(Term.Variable variable, Term.Functions functions) {
        FunctionLayout layout = new FunctionLayout(context, functions);
        layouts.put(variable.id(), layout);
        return layout;
    }

    Code.Truth truth(Term term) {
        return memorable(term) ? memoTruth(term) : truths.compile(term);
    }

    Code.Number number(Term term) {
        return memorable(term) ? memoNumber(term) : numbers.compile(term);
    }

    Code.Id id(Term term) {
        if (term.type() instanceof Type.Number) {
            Code.Number number = number(term);
            return f -> context.pool.ofNumber(number.at(f));
        }
        if (term.type() instanceof Type.Truth) {
            Code.Truth truth = truth(term);
            return f -> context.pool.ofTruth(truth.at(f));
        }
        return memorable(term) || isClosedSet(term) ? memoId(term) : ids.compile(term);
    }

    private static boolean isClosedSet(Term term) {
        return term instanceof Term.Operation && FreeVariables.of(term).isEmpty();
    }

    /** Whether a term has loops inside, but is no variable or constant itself. */
    private static boolean memorable(Term term) {
        return (term instanceof Term.Aggregate || term instanceof Term.Quantified || term instanceof Term.Unfolded)
                && Loops.depth(term) > 0;
    }

    /** The sources of a memo's key with the slots they are written to; empty when the term is not to be remembered. */
    private List<Memos.Input> keyOf(Inputs inputs, int depth) {
        List<Memos.Input> key = new ArrayList<>();
        for (Map.Entry<Term.Variable, Term> source : inputs.sources().entrySet()) {
            Term.Variable variable = source.getKey();
            if (variable.type() instanceof Type.Function || variable.type() instanceof Type.Number) {
                return List.of();
            }
            key.add(new Memos.Input(slot(variable), ids.compile(source.getValue())));
        }
        return key.size() == 1 || key.size() == 2 && depth > 1 ? key : List.of();
    }

    private String shape(Inputs inputs) {
        return Shape.of(inputs.body(), List.copyOf(inputs.sources().keySet()), context.keys);
    }

    private Code.Truth memoTruth(Term term) {
        Inputs inputs = Inputs.of(term, context.fresh);
        if (inputs.sources().isEmpty()) {
            return memos.constantTruth(truths.compile(term));
        }
        List<Memos.Input> key = keyOf(inputs, Loops.depth(term));
        if (key.isEmpty()) {
            return truths.compile(term);
        }
        Code.Truth memo = memos.truth(shape(inputs), key, truths.compile(inputs.body()));
        return LargeKeys.of(this, inputs).<Code.Truth>map(large -> {
            Code.Truth plain = truths.compile(term);
            return f -> large.at(f) ? plain.at(f) : memo.at(f);
        }).orElse(memo);
    }

    private Code.Number memoNumber(Term term) {
        Inputs inputs = Inputs.of(term, context.fresh);
        if (inputs.sources().isEmpty()) {
            return memos.constantNumber(numbers.compile(term));
        }
        List<Memos.Input> key = keyOf(inputs, Loops.depth(term));
        if (key.isEmpty()) {
            return numbers.compile(term);
        }
        Code.Number memo = memos.number(shape(inputs), key, numbers.compile(inputs.body()));
        return LargeKeys.of(this, inputs).<Code.Number>map(large -> {
            Code.Number plain = numbers.compile(term);
            return f -> large.at(f) ? plain.at(f) : memo.at(f);
        }).orElse(memo);
    }

    private Code.Id memoId(Term term) {
        Inputs inputs = Inputs.of(term, context.fresh);
        if (inputs.sources().isEmpty()) {
            return memos.constantId(ids.compile(term));
        }
        List<Memos.Input> key = keyOf(inputs, Loops.depth(term));
        return key.isEmpty() ? ids.compile(term) : memos.id(shape(inputs), key, ids.compile(inputs.body()));
    }
}
