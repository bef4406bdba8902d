package org.calx.cases.mutation;

import java.util.Optional;
import java.util.function.Supplier;
import org.calx.cases.Subject;
import org.calx.knowledge.Knowledge;

/**
 * The knowledge with one small fault.
 *
 * @param part the part of the entry that is changed
 * @param what the change in words
 * @param knowledge made when asked
 * @param equivalent the rule by which it means the same as before, if one says so; asked only of survivors
 */
record Mutant(
        Subject subject,
        String part,
        String what,
        Supplier<Knowledge> knowledge,
        Supplier<Optional<String>> equivalent) {}
