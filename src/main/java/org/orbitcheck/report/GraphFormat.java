package org.orbitcheck.report;

import org.orbitcheck.relation.PreferenceSurvey;

/** The forms of a preference graph. */
public enum GraphFormat {
    DOT, SVG, TIKZ, JSON;

    /** With more functions lines cross too often to be read, and a matrix is drawn. */
    private static final int LARGEST_CIRCLE = 12;

    /**
     * The whole graph.
     *
     * @param title the relation and what it is on, such as "most[2] on f"
     */
    public String render(String title, PreferenceSurvey survey) {
        switch (this) {
            case DOT:
                return new DotGraph(GraphPicture.of(title, survey)).render();
            case SVG:
                return svg(GraphPicture.of(title, survey));
            case TIKZ:
                return new TikzGraph(GraphPicture.of(title, survey)).render();
            default:
                return new JsonGraph(title, survey).render();
        }
    }

    static String svg(GraphPicture picture) {
        return picture.nodes().size() > LARGEST_CIRCLE ? new SvgMatrix(picture).render() : new SvgGraph(picture).render();
    }
}
