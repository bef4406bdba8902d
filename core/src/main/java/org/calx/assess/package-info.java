/** The four verbs: assess, explain, ask and changes. Pure functions of a record and the knowledge. */
@NullMarked
package org.calx.assess;

import org.jspecify.annotations.NullMarked;
