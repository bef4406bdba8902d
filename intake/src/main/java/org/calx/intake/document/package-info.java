/** Documents inside records: bytes and markup made plain text, or set aside with the reason. */
@NullMarked
package org.calx.intake.document;

import org.jspecify.annotations.NullMarked;
