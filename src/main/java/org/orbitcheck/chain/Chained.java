package org.orbitcheck.chain;

import java.util.Iterator;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.Structure;

/** A group whose elements come out of its stabilizer chain. */
abstract class Chained extends Structure {
    @Override
    public Iterator<Permutation> elements() {
        return new ChainIterator(this);
    }

    @Override
    public Iterator<Permutation> involutions() {
        return new ChainIterator(this, ChainIterator::mayBeInvolution);
    }
}
