package org.orbitcheck.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.report.Report;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Parser;
import org.orbitcheck.term.Term;
import org.orbitcheck.typing.Meaning;

/**
 * Questions about a spec, one after the other. A question is an expression, whose value is the answer; a claim, a lemma or a
 * measure, whose verdict is; or another declaration, which later questions may use. It may have several lines.
 */
final class Conversation {
    private static final List<String> DECLARATIONS = List.of("group", "params", "outcomes", "const", "def", "rule", "relation", "property", "mdp");
    private static final List<String> QUESTIONS = List.of("claim", "lemma", "measure");
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

    /** Whether the question goes on in the next line: a bracket is open, an operand is missing, a lemma shows nothing yet. */
    boolean isOpen(String question) {
        String word = firstWord(question);
        if (question.isBlank()) {
            return false;
        }
        if (word.equals("lemma") && !question.matches("(?s).*\\bshow\\b.*")) {
            return true;
        }
        String text = DECLARATIONS.contains(word) || isNamed(question) ? question : "claim " + ANSWER + " : " + question;
        return Parser.parse(new SourceFile("question", text)).problems().stream()
                .anyMatch(p -> text.substring(Math.min(p.span().start(), text.length())).isBlank());
    }

    String answer(String question) {
        if (question.isBlank()) {
            return "";
        }
        if (DECLARATIONS.contains(firstWord(question))) {
            return declare(question.strip());
        }
        if (isNamed(question)) {
            LoadedSpec named = load(question + "\n");
            return named.problems().isEmpty() ? verdicts(named) : rendered(named.problems(), question);
        }
        LoadedSpec claim = load("claim " + ANSWER + " :\n" + question + "\n");
        return claim.problems().isEmpty() ? verdicts(claim) : value(load("const " + ANSWER + " =\n" + question + "\n"), question);
    }

    private static String firstWord(String question) {
        return question.strip().split("[^a-z]", 2)[0];
    }

    /** Whether the question is a claim, a lemma or a measure with a name of its own. */
    private static boolean isNamed(String question) {
        return QUESTIONS.contains(firstWord(question)) && question.strip().matches("(?s)[a-z]+\\s+\\p{L}[\\p{L}0-9_']*\\s*:.*");
    }

    private String verdicts(LoadedSpec asked) {
        StringBuilder text = new StringBuilder();
        asked.claims().forEach(c -> text.append(plain(Report.details(orbitcheck.check(c)))));
        asked.measures().forEach(m -> text.append(Report.details(orbitcheck.measure(m))));
        return text.toString();
    }

    /** Without the name and the expectation that the question did not have. */
    private static String plain(String verdict) {
        Matcher made = Pattern.compile("^ *(?:ok|WRONG|\\?) +" + ANSWER + ": ").matcher(verdict);
        return made.find() ? verdict.substring(made.end()).replaceFirst(", expected proved", "") : verdict;
    }

    private static String value(LoadedSpec constant, String question) {
        return constant.elaboration().scope().find(ANSWER).filter(m -> constant.problems().isEmpty())
                .filter(Meaning.OfTerm.class::isInstance).map(m -> ((Meaning.OfTerm) m).term()).filter(Term.Constant.class::isInstance)
                .map(t -> ((Term.Constant) t).value().text() + "\n").orElseGet(() -> rendered(constant.problems(), question));
    }

    private String declare(String declaration) {
        String before = declared;
        declared += declaration + "\n";
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            declared = before;
        }
        return rendered(problems, declaration);
    }

    /** The mistakes with their places in the question, where they are in it. */
    private static String rendered(List<Problem> problems, String question) {
        SourceFile asked = new SourceFile("question", question);
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            String whole = problem.span().file().text();
            int begin = whole.lastIndexOf(question);
            boolean inside = problem.span().file().name().equals(asked.name()) && begin >= 0 && problem.span().start() >= begin;
            text.append(!inside ? problem.rendered() : Problem.of(new Span(asked, Math.min(problem.span().start() - begin, question.length()),
                    Math.min(problem.span().end() - begin, question.length())), problem.message(), problem.hint()).rendered());
        }
        return text.toString();
    }

    private LoadedSpec load(String question) {
        String head = spec.isPresent() ? "import \"spec.orbit\"\n" : "";
        SourceFile text = new SourceFile("question", head + declared + question);
        Specs specs = new Specs((from, name) -> from == text ? spec : SpecFiles.imported(from, name));
        return new LoadedSpec(text, specs.load(text));
    }
}
