package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.api.SpecFiles;

class ConversationTest {
    private final Conversation conversation = new Conversation(
            Optional.of(SpecFiles.read(Path.of("src/test/resources/specs/finite/condorcet.orbit"))), Orbitcheck.create());

    @Test
    void anExpressionIsAnsweredByItsValue() {
        assertEquals("5/6\n", conversation.answer("1/2 + 1/3"));
        assertEquals("2\n", conversation.answer("f(A | 2)"));
        assertEquals("6\n", conversation.answer("order(S)"));
        assertEquals("{1, 2, 3}\n", conversation.answer("{f(A | t) for t in Theta}"));
        assertEquals("", conversation.answer("  "));
    }

    @Test
    void aClaimIsAnsweredByItsVerdict() {
        assertTrue(conversation.answer("f(A) >= f(B) by most[2]").startsWith("proved  [every t in points(S);"));
        String refuted = conversation.answer("f(B) >= f(A) by most");
        assertTrue(refuted.startsWith("refuted  [") && refuted.contains("but 2 > 1"), refuted);
    }

    @Test
    void aDeclarationIsKept() {
        assertEquals("", conversation.answer("def twice(x) = 2*x"));
        assertEquals("14\n", conversation.answer("twice(7)"));
        String mistake = conversation.answer("def twice(x) = 3*x");
        assertTrue(mistake.contains("error: 'twice' is declared a second time"), mistake);
        assertEquals("14\n", conversation.answer("twice(7)"));
    }

    @Test
    void aMistakeIsShownWhereItStands() {
        String mistake = conversation.answer("f(D | 1)");
        assertTrue(mistake.contains("error: ") && mistake.contains("^"), mistake);
    }
}
