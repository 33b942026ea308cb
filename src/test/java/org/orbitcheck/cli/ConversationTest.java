package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
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
        assertTrue(conversation.answer("1 + + 2").startsWith("question:1:5: error: did not expect '+' here\n    1 + + 2\n        ^\n"));
        assertTrue(conversation.answer("f(A | 1)\n+ nothing").startsWith("question:2:3: error: "), conversation.answer("f(A | 1)\n+ nothing"));
        assertTrue(conversation.answer("const k = nothing").startsWith("question:1:11: error: "), conversation.answer("const k = nothing"));
    }

    @Test
    void aClaimWithItsOwnNameIsAnsweredToo() {
        assertTrue(conversation.answer("claim mine : f(A) >= f(B) by most[3] expect refuted").startsWith("  ok    mine: refuted"));
        assertTrue(conversation.answer("measure best : largest n where f(A) >= f(B) by most[n]").startsWith("  ok    best: 2"));
        String lemma = "lemma l :\n for params T\n for f : T -> Real\n show f >= f by most";
        assertTrue(conversation.answer(lemma).startsWith("  ok    l: proved"), conversation.answer(lemma));
    }

    @Test
    void aQuestionGoesOnWhereSomethingIsMissing() {
        for (String open : List.of("1 +", "f(A |", "rule g(X | t in Theta) = table {", "rule g(X | t in Theta) = table {\n 1 2 3 ;", "def a(x) =",
                "lemma l :", "lemma l : for params T", "if 1 < 2 then", "forall t in Theta:")) {
            assertTrue(conversation.isOpen(open), open);
        }
        for (String whole : List.of("", "1 + 1", "1 + + 2", "f(A | 1) >= f(B | 1)", "def a(x) = x", "1)", "moost", "lemma l : for params T for f : T -> Real show f >= f by most")) {
            assertFalse(conversation.isOpen(whole), whole);
        }
        assertEquals("", conversation.answer("rule g(X | t in Theta) = table {\n 1 2 3 ;\n A : 1 1 1\n}"));
        assertEquals("1\n", conversation.answer("g(A | 2)"));
    }
}
