/** What entries must come to for small made-up patients: the cases beside the knowledge, read and held against the engine. */
@NullMarked
package org.calx.cases;

import org.jspecify.annotations.NullMarked;
