package org.orbitcheck.report;

/** The forms of a report. */
public enum Format {
    TEXT, JSON, JUNIT, MARKDOWN, GITHUB, SARIF;

    /** The whole report; colours are for the text form. */
    public String render(Report report, boolean colours) {
        switch (this) {
            case JSON:
                return new JsonReport(report).render();
            case JUNIT:
                return new JunitReport(report).render();
            case GITHUB:
                return new GithubReport(report).render();
            case SARIF:
                return new SarifReport(report).render();
            case MARKDOWN:
                return new MarkdownReport(report).render();
            default:
                return new TextReport(report, colours).render();
        }
    }
}
