package org.orbitcheck.source;

/** A part of a source text, from {@code start} to before {@code end}. */
public record Span(SourceFile file, int start, int end) {
    /** The smallest span that holds both; both are of one file. */
    public Span union(Span other) {
        return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
    }

    public int line() {
        return file.line(start);
    }

    public int column() {
        return file.column(start);
    }

    public String text() {
        return file.text().substring(start, Math.min(end, file.text().length()));
    }
}
