/** Whether the cases would notice a fault of the knowledge: small changes of its criteria, each held to the cases. */
@NullMarked
package org.calx.cases.mutation;

import org.jspecify.annotations.NullMarked;
