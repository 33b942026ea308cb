package org.orbitcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbitcheck.api.Engines;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.engine.Prover;
import org.orbitcheck.engine.optimum.Measurer;
import org.orbitcheck.report.Explaining;
import org.orbitcheck.report.Explanation;
import org.orbitcheck.report.ExplanationFormat;
import org.orbitcheck.report.NamesInSpec;
import org.orbitcheck.report.Report;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;
import org.orbitcheck.typing.Meaning;
import org.orbitcheck.typing.Spec;
import picocli.CommandLine;

/** orbitcheck explain. */
@CommandLine.Command(name = "explain", description = "Explains a claim: its definition, the orbit table, the counterexample or the proof.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final Streams streams;

    @CommandLine.Parameters(arity = "1", paramLabel = "FILE", description = "a spec file")
    private Path path;

    @CommandLine.Option(names = "--claim", paramLabel = "NAME", description = "the claim, lemma or measure (may be repeated; without it, all)")
    private List<String> names = new ArrayList<>();

    @CommandLine.Option(names = "--all", description = "all counterexamples of a finite space, one for each orbit, with its stabilizer")
    private boolean all;

    @CommandLine.Option(names = "--format", defaultValue = "text", description = "text, json or markdown")
    private ExplanationFormat format;

    @CommandLine.Option(names = "--out", paramLabel = "FILE", description = "write the explanation there")
    private Optional<Path> out = Optional.empty();

    @CommandLine.Option(names = "--timeout", defaultValue = "60s", converter = Durations.class, description = "time limit of one claim, such as 500ms, 60s or 2m")
    private long timeoutMillis;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<LoadedSpec> loaded = Loading.load(SpecFiles.find(List.of(path)));
        CheckCommand.checkNames(loaded, names);
        Prover prover = new Prover(Engines.of(Engines.Choice.AUTO), timeoutMillis);
        Measurer measurer = new Measurer(Engines.of(Engines.Choice.AUTO), timeoutMillis);
        int jobs = Runtime.getRuntime().availableProcessors();
        List<Report.File> files = new Checking(prover::prove, measurer::measure, jobs, new Progress(streams, timeoutMillis)).check(loaded, names);
        files.forEach(f -> f.errors().forEach(p -> streams.err().print(p.rendered())));
        List<Explanation> explanations = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Explaining explaining = new Explaining(loaded.get(i).elaboration().spec().map(ExplainCommand::names)
                    .orElse(new NamesInSpec(Map.of(), Map.of())), all);
            files.get(i).results().forEach(r -> explanations.add(explaining.of(r)));
            files.get(i).measures().forEach(m -> explanations.add(explaining.of(m)));
        }
        if (!explanations.isEmpty()) {
            Output.write(streams, out, format.render(explanations));
        }
        return CheckCommand.status(new Report(RootCommand.Version.number(), files));
    }

    /** What the names of a spec stand for; of several names for one thing, the first. */
    private static NamesInSpec names(Spec spec) {
        Map<Value, String> values = new LinkedHashMap<>();
        Map<ParameterSpace, String> spaces = new LinkedHashMap<>();
        spec.scope().declared().forEach((name, meaning) -> {
            if (meaning instanceof Meaning.OfTerm term && term.term() instanceof Term.Constant constant) {
                values.putIfAbsent(constant.value(), name);
            } else if (meaning instanceof Meaning.OfSpace space) {
                spaces.putIfAbsent(space.space(), name);
            } else if (meaning instanceof Meaning.OfRule rule && rule.labels().isPresent()) {
                table(rule).ifPresent(t -> values.putIfAbsent(t, name));
            }
        });
        return new NamesInSpec(values, spaces);
    }

    private static Optional<Value> table(Meaning.OfRule rule) {
        Term.Variable label = new Term.Variable("X", -1, org.orbitcheck.term.Type.LABEL);
        Term.Variable parameter = new Term.Variable("t", -2, rule.space().elementType());
        return rule.at().apply(label, parameter) instanceof Term.Application a && a.function() instanceof Term.Constant c
                ? Optional.of(c.value()) : Optional.empty();
    }
}
