package org.orbitcheck.chain;

/** Images of group elements that do not extend to an action; the message names a relation that breaks. */
public final class NotAnAction extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public NotAnAction(String message) {
        super(message);
    }
}
