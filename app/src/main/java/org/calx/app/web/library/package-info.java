/** The knowledge as a person reads it page by page: shelves of entries, their statements, sources and neighbours. */
@NullMarked
package org.calx.app.web.library;

import org.jspecify.annotations.NullMarked;
