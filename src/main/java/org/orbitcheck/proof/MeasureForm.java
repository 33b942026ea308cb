package org.orbitcheck.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.measure.EveryNumber;
import org.orbitcheck.measure.Families;
import org.orbitcheck.measure.Piece;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.number.Interval;
import org.orbitcheck.term.Term;

/** The text form of an optimum with its pieces. Numbers in it are rational. */
public final class MeasureForm {
    private MeasureForm() {
    }

    /** An optimum and the pieces that show it. */
    public record Shown(Optimum optimum, List<Piece> pieces) {
        public Shown {
            pieces = List.copyOf(pieces);
        }
    }

    /** Throws {@link Malformed} for what has no text form. */
    public static String write(Measure measure, Shown shown) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("optimum", kind(shown.optimum));
        shown.optimum.number().ifPresent(n -> root.put("value", ValueForm.number(n)));
        RefutationTable refutations = new RefutationTable();
        ArrayNode pieces = root.putArray("pieces");
        for (Piece piece : shown.pieces) {
            ObjectNode node = pieces.addObject();
            piece.where().low().ifPresent(e -> end(node.putObject("low"), e));
            piece.where().high().ifPresent(e -> end(node.putObject("high"), e));
            node.put("holds", piece.holds()).put("ground", ground(piece.ground()));
            at(piece.ground()).ifPresent(n -> node.put("at", ValueForm.number(n)));
            Term formula = formula(measure, piece.where(), piece.holds(), piece.ground());
            node.put("method", piece.engine()).set("evidence", new EvidenceWriter(new Vocabulary(formula), refutations).write(piece.evidence()));
        }
        root.set("refutations", refutations.write());
        return JsonText.of(root);
    }

    private static void end(ObjectNode node, Interval.End end) {
        node.put("at", ValueForm.number(end.at())).put("closed", end.closed());
    }

    private static String kind(Optimum optimum) {
        if (optimum instanceof Optimum.Unknown) {
            throw new Malformed("what is not known has no text form");
        }
        return optimum instanceof Optimum.Attained ? "attained" : optimum instanceof Optimum.Approached ? "approached" : optimum.text();
    }

    private static String ground(Piece.Ground ground) {
        return ground instanceof Piece.Alike ? "alike" : ground instanceof Piece.Every ? "every"
                : ground instanceof Piece.Longer ? "longer" : "repeated";
    }

    private static Optional<ExactReal> at(Piece.Ground ground) {
        return ground instanceof Piece.Alike alike ? Optional.of(alike.sample())
                : ground instanceof Piece.Longer longer ? Optional.of(longer.from()) : Optional.empty();
    }

    /** The formula that the evidence of a piece is about. */
    private static Term formula(Measure measure, Interval where, boolean holds, Piece.Ground ground) {
        return ground instanceof Piece.Every ? EveryNumber.formula(measure, where, holds)
                : ground instanceof Piece.Repeated ? Families.repeated(measure) : measure.at(at(ground).orElseThrow());
    }

    /** Throws {@link Malformed} where the text is no such form, or not one for this measure. */
    public static Shown read(Measure measure, String text) {
        Json json = Json.of(text);
        List<RefutationTable.Entry> refutations = RefutationTable.read(json.get("refutations"));
        return new Shown(optimum(json), json.get("pieces").elements().stream().map(p -> piece(measure, p, refutations)).toList());
    }

    private static Optimum optimum(Json json) {
        switch (json.get("optimum").text()) {
            case "attained":
                return new Optimum.Attained(number(json.get("value")));
            case "approached":
                return new Optimum.Approached(number(json.get("value")));
            case "infinite":
                return new Optimum.Infinite();
            case "none":
                return new Optimum.None();
            default:
                throw json.fault("there is no such optimum");
        }
    }

    private static ExactReal number(Json json) {
        return ExactReal.of(json.rational());
    }

    private static Piece piece(Measure measure, Json json, List<RefutationTable.Entry> refutations) {
        Interval where = new Interval(json.find("low").map(MeasureForm::end), json.find("high").map(MeasureForm::end));
        boolean holds = json.get("holds").truth();
        Piece.Ground ground = ground(json);
        Term formula = formula(measure, where, holds, ground);
        return new Piece(where, holds, ground, new EvidenceReader(new Vocabulary(formula), refutations).read(json.get("evidence")),
                json.get("method").text());
    }

    private static Interval.End end(Json json) {
        return new Interval.End(number(json.get("at")), json.get("closed").truth());
    }

    private static Piece.Ground ground(Json json) {
        switch (json.get("ground").text()) {
            case "alike":
                return new Piece.Alike(number(json.get("at")));
            case "longer":
                return new Piece.Longer(number(json.get("at")));
            case "every":
                return new Piece.Every();
            case "repeated":
                return new Piece.Repeated();
            default:
                throw json.fault("there is no such ground");
        }
    }
}
