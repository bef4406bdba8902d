/** Every reader under inputs that nobody thought of: no exception but the documented ones, no hang, bounded memory. */
@org.jspecify.annotations.NullMarked
package org.calx.fuzz;
