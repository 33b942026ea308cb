package org.orbitcheck.obligation;

import java.util.List;
import org.orbitcheck.term.Value;

/**
 * The only values (families of values) at which an obligation takes the quantifier that binds the variable with this
 * id, where that quantifier would have to be taken at all its values. Fewer values make the obligation weaker, so that
 * it still shows the verdict when it has no model.
 */
public record Instantiation(int variable, List<Value> values) {
    public Instantiation {
        values = List.copyOf(values);
    }
}
