/** The knowledge as pages to read: one per entry, and indexes. */
@NullMarked
package org.calx.app.reference;

import org.jspecify.annotations.NullMarked;
