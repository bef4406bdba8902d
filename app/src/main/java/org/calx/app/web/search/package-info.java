/** Full-text search over the guide that forgives slips of the keys and knows the words that people use. */
@NullMarked
package org.calx.app.web.search;

import org.jspecify.annotations.NullMarked;
