package org.orbitcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbitcheck.api.Engines;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.enumeration.EnumerationEngine;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.relation.PreferenceSurvey;
import org.orbitcheck.report.GraphFormat;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Suggestions;
import org.orbitcheck.term.Term;
import org.orbitcheck.typing.Elaboration;
import org.orbitcheck.typing.Meaning;
import org.orbitcheck.typing.Spec;
import picocli.CommandLine;

/** orbitcheck graph. */
@CommandLine.Command(name = "graph", description = "Draws the preference graph of a relation, its cycles marked.", mixinStandardHelpOptions = true)
final class GraphCommand implements Callable<Integer> {
    private final Streams streams;

    @CommandLine.Parameters(paramLabel = "FILE", description = "a spec file")
    private Path path;

    @CommandLine.Option(names = "--relation", required = true, paramLabel = "RELATION", description = "a relation, such as most[2]")
    private String relation;

    @CommandLine.Option(names = "--rule", paramLabel = "RULE", description = "the rule whose values are compared; may be left out where there is one")
    private Optional<String> rule = Optional.empty();

    @CommandLine.Option(names = "--on", paramLabel = "{f(A), …}", description = "the functions that are compared, instead of --rule")
    private Optional<String> on = Optional.empty();

    @CommandLine.Option(names = "--format", defaultValue = "svg", description = "dot, svg, tikz or json")
    private GraphFormat format;

    @CommandLine.Option(names = "--out", paramLabel = "FILE", description = "write the graph there")
    private Optional<Path> out = Optional.empty();

    @CommandLine.Option(names = "--timeout", defaultValue = "60s", converter = Durations.class, description = "time limit, such as 500ms, 60s or 2m")
    private long timeoutMillis;

    GraphCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        SourceFile file = SpecFiles.read(path);
        Elaboration loaded = new Specs(SpecFiles::imported).load(file);
        if (loaded.spec().isEmpty()) {
            return mistakes(loaded);
        }
        String functions = functions(loaded.spec().get());
        SourceFile question = new SourceFile("--relation", "import \"spec.orbit\"\nclaim graph : " + relation + " is acyclic on " + functions);
        Elaboration asked = new Specs((from, name) -> from == question ? Optional.of(file) : SpecFiles.imported(from, name)).load(question);
        if (asked.spec().isEmpty()) {
            return mistakes(asked);
        }
        Claim claim = asked.spec().get().claims().get(0);
        if (!(claim.cases().get(0).formula() instanceof Term.OrderProperty property)) {
            throw new UsageException("this is no relation: " + relation);
        }
        try {
            PreferenceSurvey survey = PreferenceSurvey.of(property, new EnumerationEngine(), Engines.of(Engines.Choice.AUTO), Budget.ofMillis(timeoutMillis));
            Output.write(streams, out, format.render(relation + " on " + functions, survey));
            return ExitStatus.OK;
        } catch (PreferenceSurvey.Undecided undecided) {
            streams.err().println("unknown: " + undecided.getMessage());
            return ExitStatus.UNKNOWN;
        } catch (Budget.Exhausted exhausted) {
            streams.err().println("unknown: time limit of " + timeoutMillis / 1000.0 + " s");
            return ExitStatus.UNKNOWN;
        }
    }

    private int mistakes(Elaboration elaboration) {
        elaboration.problems().forEach(p -> streams.err().print(p.rendered()));
        return ExitStatus.USAGE;
    }

    private String functions(Spec spec) {
        if (on.isPresent()) {
            return on.get();
        }
        List<String> rules = new ArrayList<>();
        spec.scope().declared().forEach((name, meaning) -> {
            if (meaning instanceof Meaning.OfRule) {
                rules.add(name);
            }
        });
        String name = rule.orElseGet(() -> {
            if (rules.size() != 1) {
                throw new UsageException("which rule? --rule is one of " + String.join(", ", rules));
            }
            return rules.get(0);
        });
        if (!(spec.scope().declared().get(name) instanceof Meaning.OfRule found)) {
            throw new UsageException("there is no rule '" + name + "'" + Suggestions.closest(name, rules).map(h -> ": " + h).orElse(""));
        }
        return found.labels().isPresent() ? name : onOutcomes(spec, name, found);
    }

    /** All outcome sets over the group of the rule's parameters. */
    private static String onOutcomes(Spec spec, String name, Meaning.OfRule rule) {
        List<String> functions = new ArrayList<>();
        spec.scope().declared().forEach((set, meaning) -> {
            if (meaning instanceof Meaning.OfTerm term && term.over().isPresent() && term.over().get().equals(rule.space().group())) {
                functions.add(name + "(" + set + ")");
            }
        });
        if (functions.isEmpty()) {
            throw new UsageException("there is no outcome set over the group of '" + name + "': name the functions with --on");
        }
        return "{" + String.join(", ", functions) + "}";
    }
}
