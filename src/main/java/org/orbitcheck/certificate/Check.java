package org.orbitcheck.certificate; public sealed interface Check { record Valid(java.util.List<String> holes) implements Check {} record Invalid(String reason) implements Check {} }
