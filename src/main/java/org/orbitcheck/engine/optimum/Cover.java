package org.orbitcheck.engine.optimum;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.measure.MeasureCheck;
import org.orbitcheck.measure.Piece;

/** Leaves out pieces that an optimum does not need. */
final class Cover {
    private Cover() {
    }

    static List<Piece> needed(Measure measure, Optimum optimum, List<Piece> pieces) {
        List<Piece> needed = new ArrayList<>(pieces);
        for (Piece piece : pieces) {
            List<Piece> fewer = new ArrayList<>(needed);
            fewer.remove(piece);
            if (MeasureCheck.covers(measure, optimum, fewer)) {
                needed = fewer;
            }
        }
        return needed;
    }
}
