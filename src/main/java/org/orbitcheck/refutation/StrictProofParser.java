package org.orbitcheck.refutation;

import com.github.jhoenicke.javacup.runtime.SimpleSymbolFactory;
import com.github.jhoenicke.javacup.runtime.Symbol;
import de.uni_freiburg.informatik.ultimate.smtinterpol.proof.checker.ProofLexer;
import de.uni_freiburg.informatik.ultimate.smtinterpol.proof.checker.ProofParser;
import java.io.Reader;

/** The parser of proofs, which goes on after a mistake, made to stop at the first one. */
final class StrictProofParser extends ProofParser {
    StrictProofParser(Reader proof, AssertedScript script) {
        this(new ProofLexer(proof), new SimpleSymbolFactory());
        setFileName("proof");
        setScript(script);
    }

    private StrictProofParser(ProofLexer lexer, SimpleSymbolFactory symbols) {
        super(lexer, symbols);
        lexer.setSymbolFactory(symbols);
    }

    @Override
    public void report_error(String message, Object symbol) {
        throw new ProofCheck.Malformed(message);
    }

    @Override
    public void report_error(String message) {
        throw new ProofCheck.Malformed(message);
    }

    @Override
    public void syntax_error(Symbol symbol) {
        throw new ProofCheck.Malformed("syntax error");
    }
}
