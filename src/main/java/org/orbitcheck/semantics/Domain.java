package org.orbitcheck.semantics;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.orbitcheck.term.Value;

/**
 * A set, by its elements one after another and by membership. The iterator of an infinite set throws {@link NotFinite}.
 * Each element comes once, always in the same order.
 */
public interface Domain extends Iterable<Value> {
    boolean contains(Value value);

    /** The elements, one after another. */
    default Stream<Value> stream() {
        return StreamSupport.stream(() -> Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), Spliterator.ORDERED, false);
    }

    /** How many elements there are; throws {@link NotFinite} for an infinite set. */
    default BigInteger size() {
        long count = 0;
        for (Iterator<Value> rest = iterator(); rest.hasNext(); rest.next()) {
            Interrupted.check();
            count++;
        }
        return BigInteger.valueOf(count);
    }

    /** A finite set in its canonical form. */
    record Sorted(Value.SetOf set) implements Domain {
        @Override
        public Iterator<Value> iterator() {
            return set.elements().iterator();
        }

        @Override
        public boolean contains(Value value) {
            return set.contains(value);
        }

        @Override
        public BigInteger size() {
            return BigInteger.valueOf(set.elements().size());
        }
    }

    /** An infinite set. */
    record Infinite(String name, Predicate<Value> membership) implements Domain {
        @Override
        public Iterator<Value> iterator() {
            throw new NotFinite(name + " has infinitely many elements");
        }

        @Override
        public boolean contains(Value value) {
            return membership.test(value);
        }
    }

    /** The elements of a set that satisfy a condition. */
    record Filtered(Domain base, Predicate<Value> condition) implements Domain {
        @Override
        public Iterator<Value> iterator() {
            return base.stream().filter(value -> {
                Interrupted.check();
                return condition.test(value);
            }).iterator();
        }

        @Override
        public boolean contains(Value value) {
            return base.contains(value) && condition.test(value);
        }
    }

    /** Elements made on demand, with a separate test of membership, and their number known without going through them. */
    record Counted(Iterable<Value> elements, Predicate<Value> membership, Supplier<BigInteger> count) implements Domain {
        @Override
        public Iterator<Value> iterator() {
            return elements.iterator();
        }

        @Override
        public boolean contains(Value value) {
            return membership.test(value);
        }

        @Override
        public BigInteger size() {
            return count.get();
        }
    }

    /** Elements made on demand, with a separate test of membership. */
    record Streamed(Iterable<Value> elements, Predicate<Value> membership) implements Domain {
        @Override
        public Iterator<Value> iterator() {
            return elements.iterator();
        }

        @Override
        public boolean contains(Value value) {
            return membership.test(value);
        }
    }
}
