/** Sentences and pages made from explanations and assessments, in two voices. The wording itself is in resources. */
@NullMarked
package org.calx.words;

import org.jspecify.annotations.NullMarked;
