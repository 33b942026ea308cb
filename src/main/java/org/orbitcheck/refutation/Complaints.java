package org.orbitcheck.refutation;

import de.uni_freiburg.informatik.ultimate.smtinterpol.LogProxy;
import java.util.Optional;

/** Keeps the first error, warnings among them, that the checker logs; writes nothing. */
final class Complaints implements LogProxy {
    private Optional<String> first = Optional.empty();

    Optional<String> first() {
        return first;
    }

    private void note(String message, Object... parameters) {
        if (first.isEmpty()) {
            first = Optional.of(parameters.length == 0 ? message : String.format(message, parameters));
        }
    }

    @Override
    public boolean isFatalEnabled() {
        return true;
    }

    @Override
    public void fatal(String message, Object... parameters) {
        note(message, parameters);
    }

    @Override
    public void fatal(Object message) {
        note(String.valueOf(message));
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    public void error(String message, Object... parameters) {
        note(message, parameters);
    }

    @Override
    public void error(Object message) {
        note(String.valueOf(message));
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public void warn(String message, Object... parameters) {
        note(message, parameters);
    }

    @Override
    public void warn(Object message) {
        note(String.valueOf(message));
    }

    @Override
    public boolean isInfoEnabled() {
        return false;
    }

    @Override
    public void info(String message, Object... parameters) {
        // not kept
    }

    @Override
    public void info(Object message) {
        // not kept
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public void debug(String message, Object... parameters) {
        // not kept
    }

    @Override
    public void debug(Object message) {
        // not kept
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public void trace(String message, Object... parameters) {
        // not kept
    }

    @Override
    public void trace(Object message) {
        // not kept
    }

    @Override
    public void outOfMemory(String message) {
        note(message);
    }

    @Override
    public void setLoglevel(int level) {
        // errors are kept at every level
    }

    @Override
    public int getLoglevel() {
        return LOGLEVEL_WARN;
    }

    @Override
    public boolean canChangeDestination() {
        return false;
    }

    @Override
    public void changeDestination(String destination) {
        // there is none
    }

    @Override
    public String getDestination() {
        return "";
    }
}
