package org.calx.logic;

/** Tells how an entry stands; what {@link Criterion.Stands} asks. Entry references are acyclic, so asking ends. */
public interface Standings {
    Standing of(String entry);
}
