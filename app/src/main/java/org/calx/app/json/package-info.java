/** The assessment as JSON, as docs/assessment.schema.json says. */
@NullMarked
package org.calx.app.json;

import org.jspecify.annotations.NullMarked;
