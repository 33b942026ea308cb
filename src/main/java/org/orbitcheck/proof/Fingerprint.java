package org.orbitcheck.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/**
 * A hash of what a claim means: of its terms with every definition unfolded, whatever file they come from. It changes
 * when the claim or a definition that it uses changes, and not when another claim, a comment or the layout does. Bound
 * variables count by their names and the order in which they first occur. Shared parts of a term are hashed once.
 */
public final class Fingerprint {
    private static final int MOST_POINTS = 64;

    private final Map<Integer, Integer> places = new HashMap<>();
    private final Map<Term, String> known = new IdentityHashMap<>();
    private final Map<NamedGroup, String> groups = new IdentityHashMap<>();
    private final Terms terms = new Terms();

    private Fingerprint() {
    }

    /** The fingerprint of all that decides a claim: its cases with their preconditions and assumptions. */
    public static String of(Claim claim) {
        Fingerprint fingerprint = new Fingerprint();
        List<Object> parts = new ArrayList<>(List.of(claim.kind(), claim.name()));
        for (Claim.Case one : claim.cases()) {
            parts.add(one.choice());
            parts.add(fingerprint.term(one.formula()));
            parts.add(one.assumptions().map(fingerprint::term).orElse("-"));
            one.preconditions().forEach(p -> parts.add(p.message() + fingerprint.term(p.condition())));
        }
        return fingerprint.digest("claim", parts.toArray());
    }

    /** The fingerprint of a text. */
    static String of(String text) {
        return new Fingerprint().digest("text", text);
    }

    private String digest(String kind, Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            feed(digest, kind);
            for (Object part : parts) {
                feed(digest, part.toString());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void feed(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private String term(Term term) {
        String before = known.get(term);
        if (before == null) {
            before = term.accept(terms);
            known.put(term, before);
        }
        return before;
    }

    private String all(List<Term> list) {
        return digest("list", list.stream().map(this::term).toArray());
    }

    private String space(ParameterSpace space) {
        if (space instanceof ParameterSpace.Open open) {
            return digest("open", open.name());
        }
        String group = group(space.group());
        if (space instanceof ParameterSpace.Restricted s) {
            return digest("restricted", space(s.base()), term(s.variable()), term(s.predicate()));
        }
        if (space instanceof ParameterSpace.OrbitOf s) {
            return digest("orbit", s.seed().text(), space(s.base()));
        }
        if (space instanceof ParameterSpace.Explicit s) {
            return digest("explicit", s.elements().stream().map(Value::text).toList(), space(s.base()));
        }
        if (space instanceof ParameterSpace.Maps s) {
            return digest("maps", group, s.values().stream().map(Value::text).toList());
        }
        if (space instanceof ParameterSpace.Subsets s) {
            return digest("subsets", group, s.size());
        }
        if (space instanceof ParameterSpace.Product s) {
            return digest("product", space(s.first()), space(s.second()));
        }
        if (space instanceof ParameterSpace.Cosets s) {
            return digest("cosets", group, group(s.subgroup()));
        }
        if (space instanceof ParameterSpace.Distributions s) {
            return digest("distributions", space(s.base()), s.support());
        }
        if (space instanceof ParameterSpace.Tabulated s) {
            return digest("tabulated", group, s.action().names(), s.action().law());
        }
        return digest(space instanceof ParameterSpace.Vectors ? "vectors" : "points", group);
    }

    private String group(NamedGroup group) {
        return groups.computeIfAbsent(group, g -> {
            boolean reached = g.group().hasStructure();
            boolean written = g.degree() <= MOST_POINTS || !reached;
            return digest("group", g.points().names(), reached ? g.group().order() : "-", written ? g.group() : g.name());
        });
    }

    private final class Terms implements Term.Visitor<String> {
        @Override
        public String constant(Term.Constant term) {
            return digest("constant", term.value().text());
        }

        @Override
        public String variable(Term.Variable term) {
            return digest("variable", term.name(), places.computeIfAbsent(term.id(), id -> places.size()));
        }

        @Override
        public String operation(Term.Operation term) {
            return digest("operation", term.operator(), all(term.arguments()));
        }

        @Override
        public String conditional(Term.Conditional term) {
            return digest("if", term(term.condition()), term(term.then()), term(term.otherwise()));
        }

        @Override
        public String let(Term.Let term) {
            return digest("let", term(term.variable()), term(term.value()), term(term.body()));
        }

        @Override
        public String quantified(Term.Quantified term) {
            return digest("quantified", term.quantifier(), term(term.variable()), term(term.domain()), term(term.body()));
        }

        @Override
        public String family(Term.FamilyQuantified term) {
            return digest("family", term.quantifier(), term(term.variable()), term.size(), term(term.domain()), term(term.body()));
        }

        @Override
        public String aggregate(Term.Aggregate term) {
            List<String> bindings = term.bindings().stream().map(b -> term(b.variable()) + term(b.domain())).toList();
            return digest("aggregate", term.aggregator(), bindings, term(term.condition()), term(term.body()));
        }

        @Override
        public String application(Term.Application term) {
            Optional<String> label = term.label().map(Fingerprint.this::term);
            return digest("application", term(term.function()), label.orElse("-"), term(term.parameter()));
        }

        @Override
        public String elements(Term.Elements term) {
            return digest("elements", space(term.space()));
        }

        @Override
        public String orbit(Term.Orbit term) {
            return digest("orbit", space(term.space()), term(term.parameter()));
        }

        @Override
        public String groupElements(Term.GroupElements term) {
            return digest("elements of the group", space(term.space()), term.involutions());
        }

        @Override
        public String functions(Term.Functions term) {
            String values = term.codomain() instanceof Term.Codomain.Finite finite ? finite.values().toString()
                    : term.codomain() instanceof Term.Codomain.Reals ? "reals" : "not negative";
            return digest("functions", term.labels(), space(term.space()), values);
        }

        @Override
        public String choice(Term.Choice term) {
            return digest("choice", term(term.index()), all(term.branches()));
        }

        @Override
        public String orderProperty(Term.OrderProperty term) {
            return digest("property", term.property(), term.names(), term(term.left()), term(term.right()), term(term.holds()),
                    term(term.same()));
        }

        @Override
        public String unfolded(Term.Unfolded term) {
            return digest("definition", term.definition(), term.standard(), term(term.meaning()));
        }
    }
}
