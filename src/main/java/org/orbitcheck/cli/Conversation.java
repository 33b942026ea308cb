package org.orbitcheck.cli;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.report.Report;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.Term;
import org.orbitcheck.typing.Meaning;

/**
 * Questions about a spec, one after the other. A question is an expression, whose value is the answer; a claim, whose
 * verdict is; or a declaration, which later questions may use.
 */
final class Conversation {
    private static final List<String> DECLARATIONS = List.of("group", "params", "outcomes", "const", "def", "rule", "relation", "property", "mdp");
    private static final String ANSWER = "answer";
    private final Optional<SourceFile> spec;
    private final Orbitcheck orbitcheck;
    private String declared = "";

    /** @param spec the file that the questions are about; where there is none, they are about the standard library */
    Conversation(Optional<SourceFile> spec, Orbitcheck orbitcheck) {
        this.spec = spec;
        this.orbitcheck = orbitcheck;
    }

    /** The mistakes of the spec and of what was declared so far. */
    List<Problem> problems() {
        return load("").problems();
    }

    /** The names that a question may use. */
    List<String> names() {
        return List.copyOf(load("").elaboration().scope().declared().keySet());
    }

    String answer(String question) {
        if (question.isBlank()) {
            return "";
        }
        if (DECLARATIONS.contains(question.strip().split("[^a-z]", 2)[0])) {
            return declare(question.strip());
        }
        LoadedSpec claim = load("claim " + ANSWER + " : " + question + "\n");
        return claim.problems().isEmpty() ? verdict(claim) : value(load("const " + ANSWER + " = " + question + "\n"));
    }

    private String verdict(LoadedSpec claim) {
        return Report.details(orbitcheck.check(claim.claims().get(0))).replaceFirst("^ *(ok|WRONG|\\?) +" + ANSWER + ": ", "")
                .replaceFirst(", expected proved", "");
    }

    private static String value(LoadedSpec constant) {
        return constant.elaboration().scope().find(ANSWER).filter(m -> constant.problems().isEmpty())
                .filter(Meaning.OfTerm.class::isInstance).map(m -> ((Meaning.OfTerm) m).term()).filter(Term.Constant.class::isInstance)
                .map(t -> ((Term.Constant) t).value().text() + "\n").orElseGet(() -> rendered(constant.problems()));
    }

    private String declare(String declaration) {
        String before = declared;
        declared += declaration + "\n";
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            declared = before;
        }
        return rendered(problems);
    }

    private static String rendered(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        problems.forEach(p -> text.append(p.rendered()));
        return text.toString();
    }

    private LoadedSpec load(String question) {
        String head = spec.isPresent() ? "import \"spec.orbit\"\n" : "";
        SourceFile text = new SourceFile("question", head + declared + question);
        Specs specs = new Specs((from, name) -> from == text ? spec : SpecFiles.imported(from, name));
        return new LoadedSpec(text, specs.load(text));
    }
}
