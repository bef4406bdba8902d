/** Whether something that a person wants to try at home is safe for them, by the verdicts of the knowledge. */
@NullMarked
package org.calx.app.web.homecare;

import org.jspecify.annotations.NullMarked;
