/** What every output format is made from: the assessment of one note and what became of its words. */
@NullMarked
package org.calx.app.answer;

import org.jspecify.annotations.NullMarked;
