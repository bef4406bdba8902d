/** The guide itself: entries, concepts, questions and sources, read from files, packed, and immutable. */
@NullMarked
package org.calx.knowledge;

import org.jspecify.annotations.NullMarked;
